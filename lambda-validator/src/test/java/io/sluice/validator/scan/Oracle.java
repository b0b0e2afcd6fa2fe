package io.sluice.validator.scan;

import io.sluice.contract.Column;
import io.sluice.contract.check.Allowed;
import io.sluice.contract.check.ColumnChecks;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/// The rules once more, in the plainest form, on rows that parquet-java read.
final class Oracle {

    private final RandomTable table;
    private final Map<String, List<Long>> broken = new TreeMap<>();
    private final Set<List<Object>> keys = new HashSet<>();
    private String sequence = "";

    private Oracle(RandomTable table) {
        this.table = table;
    }

    /// The rows that break each rule, by `<rule> <column>`, from 1.
    static Map<String, List<Long>> of(RandomTable table, List<Group> rows) {
        Oracle oracle = new Oracle(table);
        long number = 1;
        for (Group row : rows) {
            oracle.row(row, number++);
        }
        return oracle.broken;
    }

    private void row(Group row, long number) {
        boolean fullLoad = table.kind() == Kind.FULL_LOAD;
        String operation = row.getString("Op", 0);
        expect((fullLoad ? "I" : "IUD").contains(operation), "R-OP Op", number);
        expect(!row.getString("extraction_timestamp", 0).contains("02-30"), "R-TIMESTAMP extraction_timestamp", number);
        if (!fullLoad) {
            boolean rises = row.getString("change_seq", 0).compareTo(sequence) > 0;
            expect(rises, "R-SEQUENCE change_seq", number);
            sequence = rises ? row.getString("change_seq", 0) : sequence;
        }
        List<Object> key = new ArrayList<>();
        for (Column column : table.contract().columns()) {
            boolean isKey = table.contract().primaryKey().contains(column.name());
            if (row.getFieldRepetitionCount(column.name()) == 0) {
                expect(!isKey, "R-KEY-NULL " + column.name(), number);
                expect(isKey || column.nullable() || operation.equals("D"), "R-NULL " + column.name(), number);
                continue;
            }
            Object value = value(row, column);
            if (isKey) {
                key.add(value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
            }
            if (!operation.equals("D") || fullLoad) {
                check(column, value, number);
            }
        }
        if (fullLoad && key.size() == table.contract().primaryKey().size()) {
            expect(keys.add(key), "R-KEY-TWICE key", number);
        }
    }

    private void check(Column column, Object value, long number) {
        ColumnChecks checks = column.checks();
        switch (checks.allowed()) {
            case Allowed.Anything() -> {}
            case Allowed.Texts(List<String> texts) -> expect(texts.contains(value), "R-ENUM " + column.name(), number);
            case Allowed.Numbers(List<BigDecimal> numbers) ->
                expect(
                        value instanceof BigDecimal found
                                && numbers.stream().anyMatch(allowed -> allowed.compareTo(found) == 0),
                        "R-ENUM " + column.name(),
                        number);
        }
        checks.pattern()
                .ifPresent(pattern -> expect(
                        Pattern.compile(pattern).matcher((String) value).find(), "R-PATTERN " + column.name(), number));
        if (!checks.range().isOpen()) {
            boolean inside = value instanceof BigDecimal found
                    && found.compareTo(checks.range().minimum().orElseThrow()) >= 0
                    && found.compareTo(checks.range().maximum().orElseThrow()) <= 0;
            expect(inside, "R-RANGE " + column.name(), number);
        }
        if (!checks.length().isOpen()) {
            int length =
                    value instanceof String text ? text.codePointCount(0, text.length()) : ((List<?>) value).size();
            expect(
                    length >= checks.length().minimum()
                            && length <= checks.length().maximum(),
                    "R-LENGTH " + column.name(),
                    number);
        }
    }

    /// A text, a list of bytes, a number, or for one that is no number its name.
    private static Object value(Group row, Column column) {
        String name = column.name();
        PrimitiveType type = row.getType().getType(name).asPrimitiveType();
        boolean unsigned = column.type() instanceof ColumnType.Int(int bits, boolean signed) && !signed;
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> row.getBoolean(name, 0);
            case INT32 ->
                BigDecimal.valueOf(
                        unsigned && column.type().toString().equals("uint32")
                                ? Integer.toUnsignedLong(row.getInteger(name, 0))
                                : row.getInteger(name, 0));
            case INT64 ->
                unsigned
                        ? new BigDecimal(Long.toUnsignedString(row.getLong(name, 0)))
                        : BigDecimal.valueOf(row.getLong(name, 0));
            case FLOAT -> number(row.getFloat(name, 0));
            case DOUBLE -> number(row.getDouble(name, 0));
            case BINARY ->
                column.type() instanceof ColumnType.Bytes
                        ? bytes(row.getBinary(name, 0).getBytes())
                        : row.getString(name, 0);
            case FIXED_LEN_BYTE_ARRAY, INT96 ->
                new BigDecimal(
                        new BigInteger(row.getBinary(name, 0).getBytes()),
                        ((DecimalLogicalTypeAnnotation) type.getLogicalTypeAnnotation()).getScale());
        };
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? "NaN" : BigDecimal.valueOf(value);
    }

    private static List<Byte> bytes(byte[] bytes) {
        List<Byte> list = new ArrayList<>();
        for (byte one : bytes) {
            list.add(one);
        }
        return list;
    }

    private void expect(boolean holds, String rule, long number) {
        if (!holds) {
            broken.computeIfAbsent(rule, absent -> new ArrayList<>()).add(number);
        }
    }
}
