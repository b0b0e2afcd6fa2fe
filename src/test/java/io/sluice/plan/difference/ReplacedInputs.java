package io.sluice.plan.difference;

import java.util.Set;

/// Opens the plan's knowledge of replacements to the stand-in provider, so that both replace alike.
public final class ReplacedInputs {

    private ReplacedInputs() {}

    /// The inputs of a type that cannot change in place.
    public static Set<String> of(String type) {
        return ReplacedTypes.inputs(type);
    }
}
