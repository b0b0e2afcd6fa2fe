package io.sluice.replication.source;

import com.pulumi.aws.dms.EndpointArgs;
import io.sluice.config.LobTruncation;
import io.sluice.config.OracleSource;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;

/// Oracle, whose settings this version of the provider knows as attributes only.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
final class OracleEndpoint {

    private OracleEndpoint() {}

    static void complete(EndpointArgs.Builder endpoint, OracleSource source, LobTruncation truncation) {
        endpoint.engineName("oracle")
                .databaseName(source.name().value())
                .extraConnectionAttributes(attributes(source, truncation));
    }

    private static String attributes(OracleSource source, LobTruncation truncation) {
        Attributes attributes = capture(source.capture())
                // The table of types reads the same two values: what DMS writes is what the contracts ask for.
                .with("numberDataTypeScale", Integer.toString(source.numbers().numberDataTypeScale()))
                .with("failTasksOnLobTruncation", truncation == LobTruncation.FAIL);
        if (source.numbers().zonedTimestamps() == ZonedTimestamps.AS_UTC) {
            attributes.with("convertTimestampWithZoneToUTC", true);
        }
        return attributes.text();
    }

    private static Attributes capture(OracleSource.Capture capture) {
        return switch (capture) {
            case BINARY_READER ->
                new Attributes().with("useLogMinerReader", "N").with("useBfile", "Y");
            case LOG_MINER -> new Attributes().with("useLogMinerReader", "Y");
        };
    }
}
