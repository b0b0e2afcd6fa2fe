package io.sluice.validator.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.validator.support.ParquetFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/// A table by chance: columns of any type that DMS writes, checks on some, and rows of which some break them.
record RandomTable(TableContract contract, Kind kind, MessageType schema, List<Group> rows) {

    private static final List<ColumnType> TYPES = List.of(
            new ColumnType.Int(8, true),
            new ColumnType.Int(16, true),
            new ColumnType.Int(32, true),
            new ColumnType.Int(64, true),
            new ColumnType.Int(8, false),
            new ColumnType.Int(32, false),
            new ColumnType.Int(64, false),
            new ColumnType.Float32(),
            new ColumnType.Float64(),
            new ColumnType.Decimal(5, 2),
            new ColumnType.Decimal(18, 4),
            new ColumnType.Decimal(19, 0),
            new ColumnType.Decimal(38, 10),
            new ColumnType.Text(),
            new ColumnType.Text(),
            new ColumnType.Bytes(),
            new ColumnType.Date(),
            new ColumnType.Time(),
            new ColumnType.Timestamp(TimestampUnit.MILLIS),
            new ColumnType.Timestamp(TimestampUnit.MICROS),
            new ColumnType.Bool());

    static final List<String> TEXTS =
            List.of("", "a", "new", "paid", "ünï", "\uD83D\uDE00", "A-1", "AB-12345", "x".repeat(40), "lost\nend");

    static RandomTable of(Random random) {
        Kind kind = random.nextBoolean() ? Kind.FULL_LOAD : Kind.CHANGES;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", keyType(random), false, Optional.empty(), Map.of()));
        int count = 1 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            ColumnType type = TYPES.get(random.nextInt(TYPES.size()));
            columns.add(new Column("c" + index, type, random.nextInt(3) > 0, Optional.empty(), checks(type, random)));
        }
        List<String> key = random.nextBoolean() ? List.of("id", "c0") : List.of("id");
        TableContract contract = new TableContract(new TableId("shop", "public", "chance"), 1, columns, key, Map.of());
        boolean required = random.nextInt(4) == 0;
        String declared = ParquetFiles.columns(contract);
        MessageType schema = MessageTypeParser.parseMessageType(
                "message schema {\n%s\n}".formatted(required ? declared.replace("optional", "required") : declared));
        List<Group> rows = new ArrayList<>();
        int size = random.nextInt(6) == 0 ? random.nextInt(3) : random.nextInt(900);
        int nullsOf = required ? Integer.MAX_VALUE : 1 + random.nextInt(20);
        int spread = random.nextBoolean() ? 6 : 5_000;
        for (int number = 0; number < size; number++) {
            rows.add(row(schema, kind, number, nullsOf, spread, random));
        }
        return new RandomTable(contract, kind, schema, rows);
    }

    private static ColumnType keyType(Random random) {
        return random.nextBoolean() ? new ColumnType.Int(64, true) : new ColumnType.Text();
    }

    private static Map<String, JsonNode> checks(ColumnType type, Random random) {
        ObjectNode node = Json.mapper().createObjectNode();
        if (type instanceof ColumnType.Text) {
            switch (random.nextInt(4)) {
                case 0 -> TEXTS.subList(1, 6).forEach(node.withArray("enum")::add);
                case 1 -> node.put("pattern", random.nextBoolean() ? "^[A-Z]{1,2}-\\d+$" : "a|ü");
                case 2 -> node.put("minLength", 1).put("maxLength", 6);
                default -> {}
            }
        } else if (type instanceof ColumnType.Bytes) {
            node.put("maxLength", 8);
        } else if (!(type instanceof ColumnType.Bool)) {
            switch (random.nextInt(3)) {
                case 0 -> node.put("minimum", 1).put("maximum", 50.5);
                case 1 -> {
                    ArrayNode list = node.putArray("enum");
                    List.of(0, 1, 2, 3, 7).forEach(list::add);
                }
                default -> {}
            }
        }
        Map<String, JsonNode> checks = new HashMap<>();
        node.properties().forEach(property -> checks.put(property.getKey(), property.getValue()));
        return checks;
    }

    private static Group row(MessageType schema, Kind kind, int number, int nullsOf, int spread, Random random) {
        Group row = new SimpleGroup(schema);
        for (org.apache.parquet.schema.Type column : schema.getFields()) {
            String name = column.getName();
            boolean header = name.equals("Op") || name.equals("change_seq") || name.equals("extraction_timestamp");
            if (header || random.nextInt(nullsOf == Integer.MAX_VALUE ? 1 << 30 : 5 * nullsOf) != 1) {
                add(row, schema, name, kind, number, spread, random);
            }
        }
        return row;
    }

    private static void add(
            Group row, MessageType schema, String name, Kind kind, int number, int spread, Random random) {
        boolean fullLoad = kind == Kind.FULL_LOAD;
        switch (name) {
            case "Op" ->
                row.add(name, random.nextInt(300) == 0 ? "X" : fullLoad ? "I" : "IUD".charAt(random.nextInt(3)) + "");
            case "extraction_timestamp" ->
                row.add(name, random.nextInt(200) == 0 ? "2026-02-30 00:00:00.000000" : "2026-01-31 12:00:00.123456");
            case "change_seq" ->
                row.add(name, fullLoad ? "" : "%035d".formatted(random.nextInt(200) == 0 ? 0 : number + 1));
            case "stream_position" -> row.add(name, fullLoad ? "" : "0/" + number);
            default -> data(row, schema, name, spread, random);
        }
    }

    private static void data(Group row, MessageType schema, String name, int spread, Random random) {
        org.apache.parquet.schema.PrimitiveType type = schema.getType(name).asPrimitiveType();
        int number = random.nextInt(spread) - 1;
        switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> row.add(name, random.nextBoolean());
            case INT32 -> row.add(name, number);
            case INT64 -> row.add(name, (long) number);
            case FLOAT -> row.add(name, number == 4 ? Float.NaN : (float) number);
            case DOUBLE -> row.add(name, (double) number);
            case BINARY -> row.add(name, number < TEXTS.size() - 1 ? TEXTS.get(number + 1) : "text " + number);
            case FIXED_LEN_BYTE_ARRAY, INT96 -> row.add(name, decimal(type.getTypeLength(), number, type));
        }
    }

    private static Binary decimal(int length, int number, org.apache.parquet.schema.PrimitiveType type) {
        int scale = ((org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation)
                        type.getLogicalTypeAnnotation())
                .getScale();
        byte[] shortest = java.math.BigInteger.TEN
                .pow(scale)
                .multiply(java.math.BigInteger.valueOf(number % 1_000))
                .toByteArray();
        byte[] padded = new byte[length];
        java.util.Arrays.fill(padded, (byte) (number < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, padded, length - shortest.length, shortest.length);
        return Binary.fromConstantByteArray(padded);
    }
}
