package io.sluice.bootstrap.config;

import static java.util.Objects.requireNonNull;

import io.sluice.config.Durability;
import io.sluice.config.Rule;
import io.sluice.config.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A stack whose lake is in the account.
///
/// @param name of the stack
/// @param durability whether its data outlives it
/// @param trustedRoleArns roles of the pipelines' account that may deploy here, one or more
public record LakeStack(String name, Durability durability, List<String> trustedRoleArns) {

    public LakeStack {
        requireNonNull(name, "name is null");
        requireNonNull(durability, "durability is null");
        trustedRoleArns = List.copyOf(trustedRoleArns);
        if (trustedRoleArns.isEmpty()) {
            throw new IllegalArgumentException("trustedRoleArns must be 1 or more but was []");
        }
    }

    static Optional<LakeStack> read(String name, Section section) {
        Optional<String> durability = section.text("durability", PipelineStack.DURABILITY, "protected");
        List<String> trusted = section.texts("trustedRoleArns", Rule.ROLE_ARN, 1);
        return section.build(() ->
                new LakeStack(name, Durability.valueOf(durability.orElseThrow().toUpperCase(Locale.ROOT)), trusted));
    }
}
