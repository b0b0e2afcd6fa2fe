package io.sluice.engine;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Values of Pulumi's wire as plain ones and back: maps, lists, texts, numbers and truth values.
final class Values {

    /// Stands in a preview for what only AWS knows.
    /// See <https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go>
    static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// Key of a map that is more than one. See <https://www.pulumi.com/docs/iac/using-pulumi/extending-pulumi/>
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

    private Values() {}

    static Map<String, Object> plain(Struct struct) {
        Map<String, Object> plain = new TreeMap<>();
        struct.getFieldsMap().forEach((name, value) -> {
            if (!value.hasNullValue()) {
                plain.put(name, plain(value));
            }
        });
        return plain;
    }

    static Struct wire(Map<String, ?> plain) {
        Struct.Builder struct = Struct.newBuilder();
        plain.forEach((name, value) -> struct.putFields(name, wire(value)));
        return struct.build();
    }

    /// What decides whether two values are the same: an asset is what it holds, wherever the file lies.
    static Object essence(Object value) {
        return switch (value) {
            case Map<?, ?> map
            when map.get(SIGNATURE) instanceof String && map.get("hash") instanceof String hash -> hash;
            case Map<?, ?> map -> {
                Map<String, Object> essence = new TreeMap<>();
                map.forEach((name, member) -> essence.put((String) name, essence(member)));
                yield essence;
            }
            case List<?> list -> list.stream().map(Values::essence).toList();
            default -> value;
        };
    }

    private static Object plain(Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> "";
            case BOOL_VALUE -> value.getBoolValue();
            case STRING_VALUE -> value.getStringValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case LIST_VALUE ->
                value.getListValue().getValuesList().stream().map(Values::plain).toList();
            case STRUCT_VALUE -> plain(value.getStructValue());
        };
    }

    @SuppressWarnings("unchecked")
    private static Value wire(Object plain) {
        Value.Builder value = Value.newBuilder();
        switch (plain) {
            case null -> value.setNullValue(NullValue.NULL_VALUE);
            case Boolean truth -> value.setBoolValue(truth);
            case Number number -> value.setNumberValue(number.doubleValue());
            case List<?> list -> {
                ListValue.Builder members = ListValue.newBuilder();
                list.forEach(member -> members.addValues(wire(member)));
                value.setListValue(members);
            }
            case Map<?, ?> map -> value.setStructValue(wire((Map<String, ?>) map));
            default -> value.setStringValue(plain.toString());
        }
        return value.build();
    }
}
