package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.Engine;
import java.util.List;

/// One query of the doctor. It answers with `schema_name` and `table_name` (NULL where it is about the server),
/// `finding`
/// and `statement`.
///
/// @param file its SQL file
/// @param subject what it asks about
/// @param privilege the statement that allows to ask
record Examination(String file, String subject, String privilege) {

    Examination {
        requireNonNull(file, "file is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(privilege, "privilege is null");
    }

    static List<Examination> of(Engine engine) {
        return switch (engine) {
            case POSTGRES ->
                List.of(
                        new Examination("postgres/server.sql", "the server", "GRANT pg_monitor TO current_user"),
                        new Examination("postgres/tables.sql", "the tables", "GRANT SELECT ON ALL TABLES IN SCHEMA …"));
            case MYSQL, MARIADB ->
                List.of(
                        new Examination(
                                "mysql/server.sql", "the server", "GRANT REPLICATION CLIENT ON *.* TO CURRENT_USER"),
                        new Examination("mysql/tables.sql", "the tables", "GRANT SELECT ON … TO CURRENT_USER"));
            case ORACLE ->
                List.of(
                        new Examination("oracle/server.sql", "the server", "GRANT SELECT ON V_$DATABASE TO the user"),
                        new Examination(
                                "oracle/retention.sql",
                                "the retention of archived logs",
                                "GRANT SELECT ON V_$ARCHIVED_LOG TO the user"),
                        new Examination("oracle/grants.sql", "the grants", "GRANT SELECT ON ALL_TAB_PRIVS TO the user"),
                        new Examination(
                                "oracle/tables.sql", "the tables", "GRANT SELECT ON ALL_LOG_GROUPS TO the user"));
            case SQLSERVER ->
                List.of(
                        new Examination("sqlserver/server.sql", "the server", "GRANT VIEW SERVER STATE TO the login"),
                        new Examination("sqlserver/tables.sql", "the tables", "GRANT VIEW DEFINITION TO the user"));
        };
    }
}
