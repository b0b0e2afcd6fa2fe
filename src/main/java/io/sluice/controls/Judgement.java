package io.sluice.controls;

import static java.util.Objects.requireNonNull;

/// A control's outcome for one resource.
///
/// @param type type of the resource, empty for a control that does not apply to the stack at all
/// @param name logical name of the resource, empty likewise
/// @param outcome the outcome
public record Judgement(String type, String name, Outcome outcome) {

    public Judgement {
        requireNonNull(type, "type is null");
        requireNonNull(name, "name is null");
        requireNonNull(outcome, "outcome is null");
    }

    /// As people speak of it: `Queue shop-validation`.
    public String label() {
        return (type.substring(type.lastIndexOf(':') + 1) + " " + name).strip();
    }
}
