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

    /// The questions about an engine, in the order in which they are answered.
    ///
    /// @param user who asks, for the statements
    /// @param oracleCapture how changes of an Oracle are read
    static List<Examination> of(Engine engine, String user, OracleCapture oracleCapture) {
        return switch (engine) {
            case POSTGRES -> postgres(named(user, "[a-z_][a-z0-9_]*"));
            case MYSQL, MARIADB -> mySql(account(user));
            case ORACLE -> oracle(named(user, "[A-Z][A-Z0-9_$#]*"), oracleCapture);
            case SQLSERVER -> sqlServer("[%s]".formatted(user.replace("]", "]]")));
        };
    }

    /// In quotes unless the engine takes the name as it stands.
    private static String named(String user, String plain) {
        return user.matches(plain) ? user : "\"%s\"".formatted(user.replace("\"", "\"\""));
    }

    /// See <https://dev.mysql.com/doc/refman/8.4/en/account-names.html>
    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return at < 0 ? "'%s'".formatted(user) : "'%s'@'%s'".formatted(user.substring(0, at), user.substring(at + 1));
    }

    private static List<Examination> postgres(String user) {
        return List.of(
                new Examination("postgres/server.sql", "the server", "GRANT pg_monitor TO " + user),
                new Examination(
                        "postgres/tables.sql", "the tables", "GRANT SELECT ON ALL TABLES IN SCHEMA … TO " + user));
    }

    private static List<Examination> mySql(String user) {
        return List.of(
                new Examination("mysql/server.sql", "the server", "GRANT REPLICATION CLIENT ON *.* TO " + user),
                new Examination(
                        "mysql/retention.sql",
                        "the retention of the log",
                        "SET GLOBAL expire_logs_days = 1, where the server knows no binlog_expire_logs_seconds"),
                new Examination("mysql/tables.sql", "the tables", "GRANT SELECT ON *.* TO " + user));
    }

    private static List<Examination> oracle(String user, OracleCapture capture) {
        String database = "GRANT SELECT ON SYS.V_$DATABASE TO " + user;
        return List.of(
                new Examination("oracle/server.sql", "the server", database),
                new Examination(
                        "oracle/retention.sql",
                        "the retention of archived logs",
                        "GRANT SELECT ON SYS.V_$ARCHIVED_LOG TO " + user),
                new Examination("oracle/grants.sql", "the grants", "GRANT CREATE SESSION TO " + user),
                switch (capture) {
                    case LOG_MINER ->
                        new Examination(
                                "oracle/log-miner.sql", "the grants for LogMiner", "GRANT CREATE SESSION TO " + user);
                    case BINARY_READER ->
                        new Examination(
                                "oracle/binary-reader.sql",
                                "the grants for Binary Reader",
                                "GRANT SELECT ON SYS.V_$LOGFILE TO " + user);
                },
                new Examination("oracle/tables.sql", "the tables", database),
                new Examination(
                        "oracle/unsupported.sql", "what DMS leaves out", "GRANT SELECT ON SYS.ALL_TABLES TO " + user));
    }

    private static List<Examination> sqlServer(String user) {
        return List.of(
                new Examination("sqlserver/server.sql", "the server", "USE master; GRANT VIEW SERVER STATE TO " + user),
                new Examination(
                        "sqlserver/retention.sql",
                        "the capture job",
                        "USE msdb; GRANT SELECT ON dbo.cdc_jobs TO " + user),
                new Examination("sqlserver/tables.sql", "the tables", "GRANT VIEW DEFINITION TO " + user),
                new Examination(
                        "sqlserver/unsupported.sql", "what DMS leaves out", "GRANT VIEW DEFINITION TO " + user));
    }
}
