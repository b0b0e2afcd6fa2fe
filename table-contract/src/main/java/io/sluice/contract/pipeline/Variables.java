package io.sluice.contract.pipeline;

import java.util.List;
import java.util.Map;

/// Reads the environment of a function.
final class Variables {

    private Variables() {}

    /// @throws IllegalArgumentException naming every variable that is missing or empty
    static void require(Map<String, String> variables, List<String> names) {
        List<String> missing = names.stream()
                .filter(name -> variables.getOrDefault(name, "").isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("environment must set %s".formatted(String.join(", ", missing)));
        }
    }
}
