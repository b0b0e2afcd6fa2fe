package io.sluice.metadata.source;

import io.sluice.contract.dms.Engine;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Why a server did not let anybody in, as far as its error says.
enum Refusal {
    CREDENTIALS,
    KEPT_OUT,
    NO_DATABASE,
    NO_URL,
    UNREACHABLE,
    NO_TLS,
    UNTRUSTED,
    OTHER;

    /// See <https://docs.oracle.com/en/error-help/db/>
    private static final int ORACLE_LOGIN_DENIED = 1_017;

    private static final int ORACLE_NO_SESSION = 1_045;
    private static final int ORACLE_UNKNOWN_SERVICE = 12_514;
    private static final int ORACLE_UNKNOWN_SID = 12_505;
    private static final int ORACLE_OTHER_HOST = 17_965;

    /// No listener, no such host, no route, no answer in time, and the driver's own words for each.
    private static final Set<Integer> ORACLE_UNREACHABLE =
            Set.of(12_541, 12_545, 12_543, 12_170, 12_547, 17_002, 17_820, 17_868);

    /// See <https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/database-engine-events-and-errors>
    private static final int SQL_SERVER_LOGIN_FAILED = 18_456;

    private static final int SQL_SERVER_NO_DATABASE = 4_060;

    /// See <https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html>
    private static final int MYSQL_NO_DATABASE = 1_049;

    private static final int MYSQL_KEPT_OUT = 1_044;
    private static final int MYSQL_LOGIN_DENIED = 1_045;

    /// Both servers give it the state that others use of a login.
    private static final int MYSQL_TOO_MANY = 1_040;

    static Refusal of(Engine engine, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = String.valueOf(e.getMessage());
        if (message.contains("does not support SSL")
                || message.contains("ssl not enabled in the server")
                || message.contains("not supported by the server") && message.contains("SSL")) {
            return NO_TLS;
        }
        // Java's own words where no driver knows the URL, whose state is that of a host that is not there.
        if (message.startsWith("No suitable driver")) {
            return NO_URL;
        }
        if (isUntrusted(e)) {
            return UNTRUSTED;
        }
        return switch (engine) {
            case ORACLE -> oracle(e.getErrorCode(), state);
            case SQLSERVER -> sqlServer(e.getErrorCode(), state);
            case MYSQL, MARIADB -> mySql(e.getErrorCode(), state);
            case POSTGRES -> postgres(state, message);
        };
    }

    /// Each driver wraps what Java's TLS says of a certificate; those that check host names themselves use own words.
    private static boolean isUntrusted(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathValidatorException
                    || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        String message = String.valueOf(e.getMessage());
        return message.contains("could not be verified by hostnameverifier")
                || message.contains("SSL hostname verification failed");
    }

    private static Refusal oracle(int code, String state) {
        if (ORACLE_UNREACHABLE.contains(code)) {
            return UNREACHABLE;
        }
        return switch (code) {
            case ORACLE_LOGIN_DENIED -> CREDENTIALS;
            case ORACLE_NO_SESSION -> KEPT_OUT;
            case ORACLE_UNKNOWN_SERVICE, ORACLE_UNKNOWN_SID -> NO_DATABASE;
            case ORACLE_OTHER_HOST -> UNTRUSTED;
            default -> byState(state);
        };
    }

    private static Refusal mySql(int code, String state) {
        return switch (code) {
            case MYSQL_LOGIN_DENIED -> CREDENTIALS;
            case MYSQL_NO_DATABASE -> NO_DATABASE;
            case MYSQL_KEPT_OUT -> KEPT_OUT;
            case MYSQL_TOO_MANY -> OTHER;
            default -> byState(state);
        };
    }

    /// A server may let nobody in from this host, or nobody without TLS, whoever it is: its own words tell which.
    private static Refusal postgres(String state, String message) {
        return switch (state) {
            case "28000" -> message.contains("pg_hba.conf") || message.contains("not permitted") ? OTHER : CREDENTIALS;
            // The driver says so when the server asks for a password and there is none.
            case "08004" -> CREDENTIALS;
            case "42501" -> KEPT_OUT;
            default -> byState(state);
        };
    }

    private static Refusal sqlServer(int code, String state) {
        return switch (code) {
            case SQL_SERVER_LOGIN_FAILED -> CREDENTIALS;
            case SQL_SERVER_NO_DATABASE -> NO_DATABASE;
            default -> byState(state);
        };
    }

    private static Refusal byState(String state) {
        return switch (state) {
            case "28P01", "28000" -> CREDENTIALS;
            case "3D000" -> NO_DATABASE;
            case "08001", "08006", "08000", "08S01" -> UNREACHABLE;
            default -> OTHER;
        };
    }
}
