package io.sluice.local.source;

import io.sluice.local.LocalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Replication slots that killed runs left in a source, where they keep the server from removing its log.
public final class ForgottenSlots {

    private static final String FIND = """
            select slot_name, pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn))
            from pg_replication_slots
            where slot_name like 'sluice\\_local\\_%' and not active and database = current_database()
            order by slot_name""";

    private ForgottenSlots() {}

    /// A sentence for each, with the way out.
    ///
    /// @param ownSlot the slot of the run that asks, which is not forgotten
    public static List<String> of(SourceAddress source, String ownSlot) {
        List<String> sentences = new ArrayList<>();
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement();
                ResultSet slot = statement.executeQuery(FIND)) {
            while (slot.next()) {
                String name = slot.getString(1);
                if (!name.equals(ownSlot)) {
                    sentences.add(("slot %1$s of a run that was killed holds %2$s of the source's log: run again with"
                                    + " that run's --out, or select pg_drop_replication_slot('%1$s')")
                            .formatted(name, slot.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new LocalException(
                    "slots of %s must be listed but were not: %s".formatted(source, e.getMessage()), e);
        }
        return sentences;
    }
}
