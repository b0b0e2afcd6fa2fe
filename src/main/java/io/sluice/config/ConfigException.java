package io.sluice.config;

import java.util.List;

/// Everything that is wrong with the configuration of a stack: one line a problem.
public final class ConfigException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// @param problems in the order of the settings
    public ConfigException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
