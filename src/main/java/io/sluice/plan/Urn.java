package io.sluice.plan;

import static java.util.Objects.requireNonNull;

/// Name of a resource, as Pulumi's engine forms it.
///
/// See <https://www.pulumi.com/docs/iac/concepts/resources/names/>
///
/// @param text the whole name
record Urn(String text) {

    private static final String STACK = "pulumi:pulumi:Stack";

    Urn {
        requireNonNull(text, "text is null");
    }

    /// @param parent URN of the parent, empty for the stack itself
    static Urn of(String project, String stack, String parent, String type, String name) {
        String types = parent.isEmpty() ? "" : new Urn(parent).types();
        String chain = types.isEmpty() || types.equals(STACK) ? type : types + "$" + type;
        return new Urn("urn:pulumi:%s::%s::%s::%s".formatted(stack, project, chain, name));
    }

    private String types() {
        return text.split("::", 4)[2];
    }
}
