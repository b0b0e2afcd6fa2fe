package io.sluice.validator.scan;

import io.sluice.contract.check.Allowed;
import io.sluice.contract.check.LengthRange;
import io.sluice.contract.check.NumberRange;
import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Turns what a contract asks of values into checks on how a column stores them.
///
/// @param type how the column stores its values
record ValueChecks(ParquetType type) {

    /// Bounds beyond those of every stored integer and decimal.
    private static final BigInteger FAR = BigInteger.ONE.shiftLeft(2 * Long.SIZE);

    Optional<ValueCheck> range(NumberRange range) {
        if (range.isOpen()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type.physical()) {
                    case INT32 -> whole(Integer.BYTES, range);
                    case INT64 -> whole(Long.BYTES, range);
                    case FLOAT -> floating(Float.BYTES, range);
                    case DOUBLE -> floating(Double.BYTES, range);
                    case FIXED_LEN_BYTE_ARRAY ->
                        new FixedDecimal(
                                type.length(),
                                FixedDecimal.Bound.of(least(range)),
                                FixedDecimal.Bound.of(greatest(range)));
                    case BOOLEAN, INT96, BYTE_ARRAY ->
                        throw new IllegalStateException("a column of %s has no range".formatted(type));
                });
    }

    Optional<ValueCheck> length(LengthRange range) {
        Length.Unit unit = is(Converted.UTF8) ? Length.Unit.CHARACTERS : Length.Unit.BYTES;
        return range.isOpen() ? Optional.empty() : Optional.of(new Length(range.minimum(), range.maximum(), unit));
    }

    Optional<ValueCheck> allowed(Allowed allowed) {
        return switch (allowed) {
            case Allowed.Anything() -> Optional.empty();
            case Allowed.Texts(List<String> texts) ->
                Optional.of(new OneOf(texts.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList()));
            case Allowed.Numbers(List<BigDecimal> numbers) ->
                Optional.of(new OneOf(new StoredValues(type).of(numbers)));
        };
    }

    private Whole whole(int bytes, NumberRange range) {
        boolean signed = !is(Converted.UINT_32) && !is(Converted.UINT_64);
        return Whole.between(bytes, signed, least(range), greatest(range));
    }

    private Floating floating(int bytes, NumberRange range) {
        double least = range.minimum().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double greatest = range.maximum().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        // A bound such as 0.1 is the float nearest to it, or the value 0.1 itself would lie beyond.
        return type.physical() == Physical.FLOAT
                ? new Floating(bytes, (float) least, (float) greatest)
                : new Floating(bytes, least, greatest);
    }

    private BigInteger least(NumberRange range) {
        return range.minimum()
                .map(value -> unscaled(value, RoundingMode.CEILING))
                .orElse(FAR.negate());
    }

    private BigInteger greatest(NumberRange range) {
        return range.maximum().map(value -> unscaled(value, RoundingMode.FLOOR)).orElse(FAR);
    }

    private BigInteger unscaled(BigDecimal value, RoundingMode rounding) {
        BigDecimal bounded = value.min(new BigDecimal(FAR)).max(new BigDecimal(FAR.negate()));
        return bounded.setScale(type.scale(), rounding).unscaledValue();
    }

    private boolean is(Converted meaning) {
        return type.converted().filter(said -> said == meaning).isPresent();
    }
}
