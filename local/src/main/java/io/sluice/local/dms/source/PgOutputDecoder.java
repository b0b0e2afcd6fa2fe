package io.sluice.local.dms.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sluice.local.dms.Operation;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.source.ChangeHandler.Known;
import io.sluice.local.dms.source.LoggedTable.LoggedColumn;
import io.sluice.local.dms.source.LoggedTable.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Reads the messages of `pgoutput`, protocol version 1, with values as text.
///
/// See <https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html>
public final class PgOutputDecoder {

    /// Microseconds from 1970-01-01 to 2000-01-01, where PostgreSQL's clock begins.
    private static final long EPOCH_MICROS = 946_684_800_000_000L;

    private final TextRow after = new TextRow();
    private final TextRow before = new TextRow();

    /// Decodes one message; messages that do not matter to files are passed over.
    ///
    /// @param message backed by an array, positioned at the message's first byte
    public void decode(ByteBuffer message, ChangeHandler handler) {
        switch (message.get()) {
            case 'B' -> handler.begin(message.getLong(), message.getLong() + EPOCH_MICROS);
            case 'C' -> commit(message, handler);
            case 'R' -> handler.shape(message.getInt(), table(message));
            case 'I' -> insert(message, handler);
            case 'U' -> update(message, handler);
            case 'D' -> delete(message, handler);
            case 'T' -> truncate(message, handler);
            default -> {
                // 'O' origin, 'Y' type and 'M' message say nothing about rows.
            }
        }
    }

    private static void commit(ByteBuffer message, ChangeHandler handler) {
        message.get();
        message.getLong();
        handler.commit(message.getLong());
    }

    private static LoggedTable table(ByteBuffer message) {
        String schema = text(message);
        String table = text(message);
        message.get();
        int count = message.getShort();
        List<LoggedColumn> columns = new ArrayList<>(count);
        for (int column = 0; column < count; column++) {
            Role role = (message.get() & 1) == 1 ? Role.IDENTITY : Role.OTHER;
            columns.add(
                    new LoggedColumn(text(message), Integer.toUnsignedLong(message.getInt()), message.getInt(), role));
        }
        return new LoggedTable(new TableName(schema.isEmpty() ? "pg_catalog" : schema, table), columns);
    }

    private void insert(ByteBuffer message, ChangeHandler handler) {
        int relation = message.getInt();
        message.get();
        before.clear();
        tuple(message, after);
        handler.change(relation, Operation.INSERT, after, before, Known.NOTHING);
    }

    private void update(ByteBuffer message, ChangeHandler handler) {
        int relation = message.getInt();
        byte kind = message.get();
        before.clear();
        if (kind != 'N') {
            tuple(message, before);
            message.get();
        }
        tuple(message, after);
        handler.change(relation, Operation.UPDATE, after, before, known(kind));
    }

    private void delete(ByteBuffer message, ChangeHandler handler) {
        int relation = message.getInt();
        byte kind = message.get();
        after.clear();
        tuple(message, before);
        handler.change(relation, Operation.DELETE, after, before, known(kind));
    }

    private static Known known(byte kind) {
        return switch (kind) {
            case 'O' -> Known.ALL;
            case 'K' -> Known.KEY;
            default -> Known.NOTHING;
        };
    }

    private static void truncate(ByteBuffer message, ChangeHandler handler) {
        int count = message.getInt();
        message.get();
        List<Integer> relations = new ArrayList<>(count);
        for (int relation = 0; relation < count; relation++) {
            relations.add(message.getInt());
        }
        handler.truncate(relations);
    }

    private static void tuple(ByteBuffer message, TextRow row) {
        row.clear();
        int count = message.getShort();
        for (int column = 0; column < count; column++) {
            switch (message.get()) {
                case 'n' -> row.add(message.array(), 0, TextRow.NULL);
                case 'u' -> row.add(message.array(), 0, TextRow.UNCHANGED);
                default -> {
                    int length = message.getInt();
                    row.add(message.array(), message.arrayOffset() + message.position(), length);
                    message.position(message.position() + length);
                }
            }
        }
    }

    private static String text(ByteBuffer message) {
        int start = message.position();
        while (message.get() != 0) {
            // The text ends at a zero byte.
        }
        int length = message.position() - start - 1;
        return new String(message.array(), message.arrayOffset() + start, length, UTF_8);
    }
}
