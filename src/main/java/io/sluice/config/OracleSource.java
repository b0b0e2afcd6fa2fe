package io.sluice.config;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.OracleOptions;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import java.util.Optional;

/// An Oracle database.
///
/// Automatic Storage Management is read through LogMiner only: the binary reader wants a second password
/// there, for which the provider has no secret.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
///
/// @param connection how DMS gets to it; the only TLS mode that DMS has for Oracle is `verify-ca`
/// @param name which database of the host
/// @param capture how changes are read
/// @param numbers settings that change the type of a column
public record OracleSource(Connection connection, Name name, Capture capture, OracleOptions numbers)
        implements SourceDatabase {

    private static final int PORT = 1_521;

    private static final Rule SID = Rule.of("1 to 12 letters, digits and _, first a letter", "[A-Za-z]\\w{0,11}");
    private static final Rule SERVICE_NAME =
            Rule.of("1 to 64 letters, digits, _ . and -, first a letter", "[A-Za-z][\\w.-]{0,63}");

    public OracleSource {
        requireNonNull(connection, "connection is null");
        requireNonNull(name, "name is null");
        requireNonNull(capture, "capture is null");
        requireNonNull(numbers, "numbers is null");
    }

    @Override
    public Engine engine() {
        return Engine.ORACLE;
    }

    @Override
    public EndpointOptions options() {
        return EndpointOptions.standard(Engine.ORACLE).with(numbers);
    }

    static Optional<OracleSource> read(Section section) {
        Optional<Connection> connection = Connection.read(section, PORT, TlsMode.VERIFY_CA);
        Optional<Name> name = name(section);
        Optional<String> capture = section.text("capture", Rule.oneOf("binary-reader", "log-miner"));
        Optional<Integer> scale = section.number(
                "numberDataTypeScale", OracleOptions.AS_TEXT, OracleOptions.MAX_SCALE, OracleOptions.DEFAULT_SCALE);
        Optional<String> zones = section.text("zonedTimestamps", Rule.oneOf("text", "utc"), "text");
        boolean complete = connection.isPresent() && name.isPresent() && capture.isPresent() && scale.isPresent();
        return complete && zones.isPresent()
                ? Optional.of(new OracleSource(
                        connection.get(),
                        name.get(),
                        capture.get().equals("log-miner") ? Capture.LOG_MINER : Capture.BINARY_READER,
                        new OracleOptions(
                                scale.get(),
                                zones.get().equals("utc") ? ZonedTimestamps.AS_UTC : ZonedTimestamps.AS_TEXT)))
                : Optional.empty();
    }

    private static Optional<Name> name(Section section) {
        if (section.has("serviceName")) {
            section.leaveOut("sid", "where serviceName is given");
            return section.text("serviceName", SERVICE_NAME).map(Name.Service::new);
        }
        return section.text("sid", SID).map(Name.Sid::new);
    }

    /// What Oracle calls a database: DMS takes either as the name of the database.
    public sealed interface Name {

        /// The name itself.
        String value();

        /// @param value system identifier of an instance
        record Sid(String value) implements Name {}

        /// @param value name of a service, which a pluggable database needs
        record Service(String value) implements Name {}
    }

    /// How DMS reads the redo log.
    public enum Capture {
        /// Reads the log files themselves: less work for the source, and the only way to a pluggable database.
        BINARY_READER,
        /// Asks the database: simpler grants, works with ASM and with encrypted or compressed tablespaces.
        LOG_MINER
    }
}
