package io.sluice.function;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;

/// How a function's log is kept.
///
/// @param retentionDays days: one of the numbers that CloudWatch Logs takes
/// @param keyArn key that it is encrypted under
public record FunctionLog(int retentionDays, Output<String> keyArn) {

    public FunctionLog {
        requireNonNull(keyArn, "keyArn is null");
    }
}
