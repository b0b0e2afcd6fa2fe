package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns values from Pulumi's wire into plain ones, hides secrets and notes where they were.
///
/// @param secrets paths of hidden values, in the order in which they were met
record PlainValue(List<String> secrets) {

    // See <https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go>
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    private static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

    PlainValue {
        requireNonNull(secrets, "secrets is null");
    }

    /// @param path name of the object, for the paths of its secrets
    Map<String, Object> object(String path, Struct struct) {
        Map<String, Object> plain = new TreeMap<>();
        struct.getFieldsMap().forEach((key, value) -> {
            if (!value.hasNullValue()) {
                plain.put(key, value(path + "." + key, value));
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    private Object value(String path, Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> "";
            case BOOL_VALUE -> value.getBoolValue();
            case STRING_VALUE -> value.getStringValue();
            case NUMBER_VALUE -> number(value.getNumberValue());
            case LIST_VALUE -> list(path, value.getListValue().getValuesList());
            case STRUCT_VALUE -> special(path, value.getStructValue());
        };
    }

    private List<Object> list(String path, List<Value> values) {
        List<Object> plain = new ArrayList<>();
        for (Value value : values) {
            plain.add(value("%s[%d]".formatted(path, plain.size()), value));
        }
        return plain;
    }

    private Object special(String path, Struct struct) {
        String signature = struct.containsFields(SIGNATURE)
                ? struct.getFieldsOrThrow(SIGNATURE).getStringValue()
                : "";
        return switch (signature) {
            case SECRET -> {
                secrets.add(path);
                yield SecretFreeNode.PLACEHOLDER;
            }
            case ASSET -> Map.of("asset", location(struct));
            case ARCHIVE -> Map.of("archive", location(struct));
            default -> object(path, struct);
        };
    }

    private static String location(Struct struct) {
        return struct.getFieldsOrDefault("path", Value.getDefaultInstance()).getStringValue();
    }

    private static Object number(double number) {
        return number == Math.rint(number) ? (Object) (long) number : (Object) number;
    }
}
