package io.sluice.local.dms.source;

import io.sluice.local.LocalException;
import io.sluice.local.source.SourceAddress;
import java.sql.SQLException;

/// Says in plain words why the source did not do what it was asked.
final class SourceFailure {

    private SourceFailure() {}

    /// See <https://www.postgresql.org/docs/current/errcodes-appendix.html>
    static RuntimeException of(SourceAddress source, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return switch (state) {
            case "08001", "08004" ->
                told(
                        "The source at %s cannot be reached. Start it, or correct host and port of the URL."
                                .formatted(source.address()),
                        cause);
            case "28P01" ->
                told(
                        "The source at %s refuses the password of user '%s'. Correct the password or the user."
                                .formatted(source.address(), source.user()),
                        cause);
            case "28000" ->
                told(
                        "The source at %s does not let user '%s' in: %s. Correct the user, or allow it in pg_hba.conf."
                                .formatted(source.address(), source.user(), cause.getMessage()),
                        cause);
            case "3D000" ->
                told(
                        "The source at %s has no such database. Correct the end of the URL."
                                .formatted(source.address()),
                        cause);
            case "42501" ->
                told(
                        "The source refuses user '%s' a right: %s. Grant it and run again."
                                .formatted(source.user(), cause.getMessage()),
                        cause);
            case "53300" ->
                told(
                        "The source at %s has no connection left. Close others or raise max_connections."
                                .formatted(source.address()),
                        cause);
            case "53400" ->
                told(
                        "The source at %s has no free replication slot. Drop one that is not used or raise"
                                        .formatted(source.address())
                                + " max_replication_slots.",
                        cause);
            case "08006", "08003", "57P01", "57P02" ->
                told(
                        "The source at %s ended the connection. Start it again, then run again; the task goes on where"
                                        .formatted(source.address())
                                + " it stopped.",
                        cause);
            default -> told("The source at %s failed: %s".formatted(source.address(), cause.getMessage()), cause);
        };
    }

    private static LocalException told(String message, SQLException cause) {
        return new LocalException(message, cause);
    }
}
