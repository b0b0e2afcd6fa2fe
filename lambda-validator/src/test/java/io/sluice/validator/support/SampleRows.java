package io.sluice.validator.support;

import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/// A row with some value in every column.
final class SampleRows {

    private SampleRows() {}

    /// @param number which row, so that no two have the same numbers
    static Group row(MessageType schema, int number) {
        Group row = new SimpleGroup(schema);
        for (Type column : schema.getFields()) {
            if (column.isPrimitive()) {
                add(row, column.asPrimitiveType(), number);
            }
        }
        return row;
    }

    private static void add(Group row, PrimitiveType column, int number) {
        String name = column.getName();
        switch (column.getPrimitiveTypeName()) {
            case BOOLEAN -> row.add(name, true);
            case INT32 -> row.add(name, 7 + number);
            case INT64 -> row.add(name, 7L + number);
            case FLOAT -> row.add(name, 0.5f);
            case DOUBLE -> row.add(name, 0.5d);
            case BINARY -> row.add(name, text(name));
            case FIXED_LEN_BYTE_ARRAY, INT96 ->
                row.add(
                        name,
                        Binary.fromConstantByteArray(
                                new byte[Math.max(12, column.getTypeLength())], 0, lengthOf(column)));
        }
    }

    /// What DMS writes into the columns it adds to a full load.
    private static String text(String name) {
        return switch (name) {
            case "Op" -> "I";
            case "extraction_timestamp" -> "2026-03-04 05:06:07.089000";
            case "change_seq", "stream_position" -> "";
            default -> "text";
        };
    }

    private static int lengthOf(PrimitiveType column) {
        return column.getTypeLength() == 0 ? 12 : column.getTypeLength();
    }
}
