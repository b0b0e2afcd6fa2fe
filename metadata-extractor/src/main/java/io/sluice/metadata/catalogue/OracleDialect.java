package io.sluice.metadata.catalogue;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Oracle keeps the parts of a type in columns of their own: `ALL_TAB_COLS`.
/// See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TAB_COLS.html>
record OracleDialect() implements Dialect {

    private static final String BINARY = "BINARY";

    /// Collations that tell texts apart by their letters, with the one that a column has unless it is told another.
    private static final Set<String> LETTER_BY_LETTER = Set.of(BINARY, "USING_NLS_COMP");

    @Override
    public String declared(Row column) {
        String type = column.text("data_type");
        return switch (type) {
            case "NUMBER" -> number(column);
            case "FLOAT" -> "FLOAT(%s)".formatted(column.find("data_precision").orElse("126"));
            case "CHAR", "VARCHAR2", "NCHAR", "NVARCHAR2" -> "%s(%s)".formatted(type, column.text("char_length"));
            case "RAW", "UROWID" -> "%s(%s)".formatted(type, column.text("data_length"));
            // TIMESTAMP and INTERVAL types hold their digits in their names already.
            default -> type;
        };
    }

    @Override
    public DmsColumn dms(Row column, EndpointOptions options) {
        return Engine.ORACLE.translate(declared(column), options).column();
    }

    @Override
    public List<String> enumValues(Row column) {
        return List.of();
    }

    /// DMS cuts the blanks behind a `CHAR`, which Oracle does not compare either.
    /// See <https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/ALL_TAB_COLS.html>
    @Override
    public boolean comparesLetters(Row column) {
        String type = column.text("data_type");
        return (type.endsWith("CHAR") || type.endsWith("VARCHAR2"))
                && LETTER_BY_LETTER.contains(column.find("collation_name").orElse(BINARY));
    }

    /// Without a precision but with a scale, as `INTEGER` is, a number has 38 digits: `NUMBER(*,0)`.
    private static String number(Row column) {
        Optional<String> precision = column.find("data_precision");
        Optional<String> scale = column.find("data_scale");
        if (precision.isEmpty() && scale.isEmpty()) {
            return "NUMBER";
        }
        String digits = precision.orElse("38");
        return scale.filter(after -> !after.equals("0"))
                .map(after -> "NUMBER(%s,%s)".formatted(digits, after))
                .orElseGet(() -> "NUMBER(%s)".formatted(digits));
    }
}
