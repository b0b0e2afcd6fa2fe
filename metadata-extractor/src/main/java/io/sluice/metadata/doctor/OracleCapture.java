package io.sluice.metadata.doctor;

import java.util.Arrays;
import java.util.Locale;

/// How DMS reads the log of an Oracle: the two want different grants. Named as the setting `capture` of a stack.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
public enum OracleCapture {
    /// Asks the database. What DMS does unless it is told otherwise.
    LOG_MINER,
    /// Reads the files of the log.
    BINARY_READER;

    /// @throws IllegalArgumentException if no way of capturing is called so
    public static OracleCapture of(String name) {
        return Arrays.stream(values())
                .filter(capture -> capture.optionName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--capture must be one of [log-miner, binary-reader] but was '%s'".formatted(name)));
    }

    /// The name that a stack and the command line use.
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
