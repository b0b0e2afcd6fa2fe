package io.sluice.validator.parquet;

import io.sluice.contract.type.ParquetType.Converted;
import java.util.Optional;

/// What a logical type says, in the words of the legacy types where they have words for it.
///
/// @param converted the legacy type that means the same, if there is one
/// @param text the annotation as a reader knows it
/// @param precision digits of a decimal, else 0
/// @param scale digits after a decimal's point, else 0
record Annotation(Optional<Converted> converted, String text, int precision, int scale) {

    /// An annotation with a legacy form.
    static Annotation of(Converted converted) {
        return new Annotation(Optional.of(converted), converted.name(), 0, 0);
    }

    /// An annotation that the legacy types cannot say.
    static Annotation beyond(String text) {
        return new Annotation(Optional.empty(), text, 0, 0);
    }
}
