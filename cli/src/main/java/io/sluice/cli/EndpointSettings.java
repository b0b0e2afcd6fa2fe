package io.sluice.cli;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.OracleOptions;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import io.sluice.local.LocalException;
import picocli.CommandLine.Option;

/// The settings of a pipeline's source that change the types of its columns, and so its contracts.
final class EndpointSettings {

    @Option(
            names = "--number-data-type-scale",
            defaultValue = "10",
            description = "Oracle: the pipeline's numberDataTypeScale. Default: ${DEFAULT-VALUE}.")
    private int numberDataTypeScale;

    @Option(
            names = "--zoned-timestamps",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "Oracle: the pipeline's zonedTimestamps, text or utc. Default: ${DEFAULT-VALUE}.")
    private String zonedTimestamps;

    /// @throws LocalException naming the option that is wrong
    EndpointOptions of(Engine engine) {
        if (numberDataTypeScale < OracleOptions.AS_TEXT || numberDataTypeScale > OracleOptions.MAX_SCALE) {
            throw new LocalException("--number-data-type-scale must be %d to %d but was %d"
                    .formatted(OracleOptions.AS_TEXT, OracleOptions.MAX_SCALE, numberDataTypeScale));
        }
        return EndpointOptions.standard(engine).with(new OracleOptions(numberDataTypeScale, zones()));
    }

    private ZonedTimestamps zones() {
        return switch (zonedTimestamps) {
            case "text" -> ZonedTimestamps.AS_TEXT;
            case "utc" -> ZonedTimestamps.AS_UTC;
            default ->
                throw new LocalException(
                        "--zoned-timestamps must be one of [text, utc] but was '%s'".formatted(zonedTimestamps));
        };
    }
}
