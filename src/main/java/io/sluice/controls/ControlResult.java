package io.sluice.controls;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// What a control says of a stack.
///
/// @param id identifier of the control
/// @param title what must be so
/// @param severity how bad it is when it is not
/// @param judgements one a resource
public record ControlResult(String id, String title, Severity severity, List<Judgement> judgements) {

    public ControlResult {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(severity, "severity is null");
        judgements = List.copyOf(judgements);
    }

    /// The word for the stack as a whole: the worst of its resources.
    public String word() {
        return List.of("FAIL", "EXEMPT", "PASS").stream()
                .filter(word -> count(word) > 0)
                .findFirst()
                .orElse("NOT APPLICABLE");
    }

    /// How many resources have an outcome.
    ///
    /// @param word the outcome's word
    public long count(String word) {
        return judgements.stream()
                .filter(judgement -> judgement.outcome().word().equals(word))
                .count();
    }
}
