package io.sluice.function;

import static java.util.Objects.requireNonNull;

/// What a function runs.
///
/// @param jar path of the archive, from the folder of `Pulumi.yaml`
/// @param handler class and method
public record FunctionCode(String jar, String handler) {

    public FunctionCode {
        requireNonNull(jar, "jar is null");
        requireNonNull(handler, "handler is null");
    }
}
