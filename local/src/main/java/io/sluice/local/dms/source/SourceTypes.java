package io.sluice.local.dms.source;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.dms.PostgresTypes.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Tells what DMS makes of a type by its number in PostgreSQL's catalogue, which is what the log has.
///
/// The catalogue of tables goes through here as well, so that a column read both ways is of one type.
public final class SourceTypes {

    private static final String QUERY = """
            SELECT typtype, typbasetype, typtypmod, format_type(oid, ?) FROM pg_catalog.pg_type WHERE oid = ?""";

    private final Sessions sessions;
    private final Connection connection;
    private final Map<TypeNumber, SourceType> known = new HashMap<>();

    /// @param sessions gives the words for a failure
    /// @param connection session to ask, not used by others at the same time
    public SourceTypes(Sessions sessions, Connection connection) {
        this.sessions = requireNonNull(sessions, "sessions is null");
        this.connection = requireNonNull(connection, "connection is null");
    }

    /// @param oid number of the type
    /// @param modifier length, or precision and scale, in PostgreSQL's own packing; -1 for none
    public SourceType of(long oid, int modifier) {
        return known.computeIfAbsent(new TypeNumber(oid, modifier), this::find);
    }

    private SourceType find(TypeNumber number) {
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setInt(1, number.modifier());
            query.setLong(2, number.oid());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return SourceType.of("unknown", Kind.BASE);
                }
                boolean domain = row.getString(1).equals("d");
                return domain
                        ? find(new TypeNumber(row.getLong(2), row.getInt(3)))
                        : SourceType.of(row.getString(4), Kind.of(row.getString(1)));
            }
        } catch (SQLException e) {
            throw sessions.failure(e);
        }
    }

    private record TypeNumber(long oid, int modifier) {}

    /// @param declared type as `format_type` prints it, domains resolved
    /// @param type what DMS makes of it
    public record SourceType(String declared, DmsColumn type) {

        static SourceType of(String declared, Kind kind) {
            return new SourceType(declared, PostgresTypes.of(declared, kind));
        }
    }
}
