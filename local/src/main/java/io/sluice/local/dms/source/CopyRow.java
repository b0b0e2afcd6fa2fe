package io.sluice.local.dms.source;

/// Splits a line of `COPY … TO STDOUT` in text format into values.
///
/// Escapes are resolved in place, since a value never grows by it.
/// See <https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2>
public final class CopyRow {

    private CopyRow() {}

    /// @param line one line with the line feed at its end; its bytes are changed
    /// @param row takes the values
    public static void split(byte[] line, TextRow row) {
        row.clear();
        int end = line.length > 0 && line[line.length - 1] == '\n' ? line.length - 1 : line.length;
        int start = 0;
        int at = 0;
        while (at < end) {
            byte next = line[at];
            if (next == '\t') {
                row.add(line, start, at - start);
                start = ++at;
            } else if (next == '\\') {
                at = escaped(line, start, at, end, row);
                start = at;
                if (at > end) {
                    return;
                }
            } else {
                at++;
            }
        }
        row.add(line, start, end - start);
    }

    /// Adds the value that has an escape at `at`, and gives where the next value begins: beyond `end` for the last.
    private static int escaped(byte[] line, int start, int at, int end, TextRow row) {
        if (at == start && line[at + 1] == 'N') {
            row.add(line, start, TextRow.NULL);
            return at + 3;
        }
        int from = at;
        int to = at;
        while (from < end && line[from] != '\t') {
            byte next = line[from++];
            line[to++] = next == '\\' ? unescaped(line[from++]) : next;
        }
        row.add(line, start, to - start);
        return from + 1;
    }

    private static byte unescaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}
