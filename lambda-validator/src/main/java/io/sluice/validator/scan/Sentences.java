package io.sluice.validator.scan;

import io.sluice.contract.check.Allowed;
import io.sluice.contract.check.LengthRange;
import io.sluice.contract.check.NumberRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Says what a contract asks of values, as a finding goes on behind `must`.
final class Sentences {

    /// Values of a list that are told.
    private static final int MAX_VALUES = 10;

    private Sentences() {}

    /// @param must a text, or what a contract asks for
    static String of(Object must) {
        return switch (must) {
            case Allowed allowed -> of(allowed);
            case NumberRange range -> of(range);
            case LengthRange range -> of(range);
            default -> must.toString();
        };
    }

    private static String of(Allowed allowed) {
        return switch (allowed) {
            case Allowed.Anything() -> "be anything";
            case Allowed.Texts(List<String> texts) -> list(texts);
            case Allowed.Numbers(List<BigDecimal> numbers) ->
                list(numbers.stream().map(BigDecimal::toPlainString).toList());
        };
    }

    private static String of(NumberRange range) {
        if (range.maximum().isEmpty()) {
            return "be at least %s".formatted(range.minimum().orElseThrow().toPlainString());
        }
        String most = range.maximum().get().toPlainString();
        return range.minimum()
                .map(least -> "be %s to %s".formatted(least.toPlainString(), most))
                .orElse("be at most %s".formatted(most));
    }

    private static String of(LengthRange range) {
        return range.maximum() == LengthRange.UNBOUNDED
                ? "be at least %d long".formatted(range.minimum())
                : "be %d to %d long".formatted(range.minimum(), range.maximum());
    }

    private static String list(List<String> values) {
        String shown = values.stream().limit(MAX_VALUES).map("'%s'"::formatted).collect(Collectors.joining(", "));
        int more = values.size() - MAX_VALUES;
        return more > 0 ? "be one of %s and %d more".formatted(shown, more) : "be one of %s".formatted(shown);
    }
}
