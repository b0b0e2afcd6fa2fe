package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.dms.PostgresTypes.Kind;
import io.sluice.contract.type.ColumnType;

/// How much of a text or of bytes DMS keeps.
///
/// @param most most of it, 0 for no limit
/// @param unit what is counted
public record TextLimit(int most, Unit unit) {

    private static final String UNBOUNDED_VARCHAR = "character varying";

    /// @param lobMaxBytes bytes at which a LOB is cut
    static TextLimit of(Column column, int lobMaxBytes) {
        if (column.isLob()) {
            return new TextLimit(lobMaxBytes, Unit.BYTES);
        }
        if (!(column.type() instanceof ColumnType.Text) || column.source().isEmpty()) {
            return new TextLimit(0, Unit.BYTES);
        }
        String declared = column.source().get().type();
        DmsColumn dms = PostgresTypes.of(declared, Kind.BASE);
        return new TextLimit(dms.length(), declared.equals(UNBOUNDED_VARCHAR) ? Unit.BYTES : Unit.CHARACTERS);
    }

    /// What is kept of a text: whole characters, as many as fit.
    String cut(String text) {
        int counted = 0;
        int index = 0;
        while (most > 0 && index < text.length()) {
            int point = text.codePointAt(index);
            counted += unit == Unit.BYTES ? utf8Bytes(point) : 1;
            if (counted > most) {
                return text.substring(0, index);
            }
            index += Character.charCount(point);
        }
        return text;
    }

    /// SQL for PostgreSQL: whether a text is longer than what is kept.
    String exceededSql(String text) {
        return "%s(%s) > %d".formatted(unit == Unit.BYTES ? "octet_length" : "char_length", text, most);
    }

    @Override
    public String toString() {
        if (unit == Unit.CHARACTERS) {
            return "%,d characters".formatted(most);
        }
        return most % 1024 == 0 ? "%d KiB".formatted(most / 1024) : "%,d bytes".formatted(most);
    }

    private static int utf8Bytes(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    /// What is counted.
    public enum Unit {
        BYTES,
        CHARACTERS
    }
}
