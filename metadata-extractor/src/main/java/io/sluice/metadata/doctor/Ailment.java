package io.sluice.metadata.doctor;

import static java.util.Objects.requireNonNull;

/// One thing that is not as replication needs it.
///
/// @param finding what is wrong, a sentence without a full stop
/// @param cure the statement, or the setting, that cures it
public record Ailment(String finding, String cure) {

    public Ailment {
        requireNonNull(finding, "finding is null");
        requireNonNull(cure, "cure is null");
    }
}
