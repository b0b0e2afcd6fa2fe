package io.sluice.local;

/// Names as SQL takes them, in PostgreSQL and in DuckDB alike.
public final class SqlName {

    private SqlName() {}

    /// The name in double quotes, so that case, dots and quotes in it survive.
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
