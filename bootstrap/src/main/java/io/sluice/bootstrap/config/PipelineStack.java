package io.sluice.bootstrap.config;

import static java.util.Objects.requireNonNull;

import io.sluice.config.Durability;
import io.sluice.config.Rule;
import io.sluice.config.Section;
import java.util.Locale;
import java.util.Optional;

/// A stack that is deployed to the account.
///
/// @param name of the stack, and of its GitHub environment
/// @param durability whether its data outlives it: then a deployment may delete no object of its buckets
/// @param lake its role in the account of the lake, where that is another
public record PipelineStack(String name, Durability durability, Optional<LakeAccess> lake) {

    static final Rule DURABILITY = Rule.oneOf("protected", "disposable");
    private static final Rule PREVIEWS = Rule.oneOf("refuse", "accept");

    public PipelineStack {
        requireNonNull(name, "name is null");
        requireNonNull(durability, "durability is null");
        requireNonNull(lake, "lake is null");
    }

    static Optional<PipelineStack> read(String name, String accountId, Section section) {
        Optional<String> durability = section.text("durability", DURABILITY, "protected");
        Optional<String> role = section.optionalText("lakeRoleArn", Rule.ROLE_ARN);
        Optional<String> previews = section.text("lakePreviews", PREVIEWS, "refuse");
        role.filter(arn -> arn.contains("::%s:".formatted(accountId)))
                .ifPresent(arn -> section.refuse("lakeRoleArn", "be a role of another account", arn));
        if (role.isEmpty()) {
            section.leaveOut("lakePreviews", "unless lakeRoleArn is given");
        }
        return section.build(() -> new PipelineStack(
                name,
                Durability.valueOf(durability.orElseThrow().toUpperCase(Locale.ROOT)),
                role.map(arn -> new LakeAccess(
                        arn, LakeAccess.Previews.valueOf(previews.orElseThrow().toUpperCase(Locale.ROOT))))));
    }
}
