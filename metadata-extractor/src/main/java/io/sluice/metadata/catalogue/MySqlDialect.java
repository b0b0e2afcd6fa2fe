package io.sluice.metadata.catalogue;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// MySQL and MariaDB print their types themselves, an enumeration with its values.
/// See <https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html>
///
/// @param engine which of the two
record MySqlDialect(Engine engine) implements Dialect {

    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    MySqlDialect {
        requireNonNull(engine, "engine is null");
    }

    @Override
    public String declared(Row column) {
        return column.text("column_type");
    }

    @Override
    public DmsColumn dms(Row column, EndpointOptions options) {
        return engine.translate(declared(column), options).column();
    }

    /// A `set` holds several of its values at once, so it is no list of what a value may be.
    @Override
    public List<String> enumValues(Row column) {
        List<String> values = new ArrayList<>();
        if (declared(column).startsWith("enum(")) {
            Matcher value = VALUE.matcher(declared(column));
            while (value.find()) {
                values.add(unescaped(value.group(1).replace("''", "'")));
            }
        }
        return values;
    }

    /// Both servers write a backslash twice, and NUL and the ends of lines behind one.
    private static String unescaped(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "0" -> "\0";
                            default -> escape.group(1);
                        }));
    }

    /// Names of collations end with what they regard.
    /// See <https://dev.mysql.com/doc/refman/8.4/en/charset-collation-names.html>
    @Override
    public boolean comparesLetters(Row column) {
        return column.find("collation_name")
                .filter(name -> name.endsWith("_bin") || name.endsWith("_cs"))
                .isPresent();
    }
}
