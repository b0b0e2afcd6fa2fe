package io.sluice.metadata.difference;

import io.sluice.contract.Column;
import io.sluice.contract.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether a column takes more values than before, or fewer.
final class TypeChange {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private TypeChange() {}

    /// What a change of type, of the source's own type and of NULL comes to.
    static Kind of(Column before, Column after) {
        boolean wider = isWithin(before, after) && (after.nullable() || !before.nullable());
        boolean narrower = isWithin(after, before) && (before.nullable() || !after.nullable());
        if (wider) {
            return Kind.WIDENING;
        }
        return narrower ? Kind.NARROWING : Kind.TYPE_CHANGED;
    }

    private static boolean isWithin(Column inner, Column outer) {
        return isWithin(inner.type(), outer.type()) && isSourceWithin(inner, outer);
    }

    static boolean isWithin(ColumnType inner, ColumnType outer) {
        return inner.equals(outer)
                || switch (inner) {
                    case ColumnType.Int whole -> isWithin(whole, outer);
                    case ColumnType.Decimal decimal ->
                        outer instanceof ColumnType.Decimal wide
                                && wide.scale() >= decimal.scale()
                                && wide.precision() - wide.scale() >= decimal.precision() - decimal.scale();
                    case ColumnType.Float32 single -> outer instanceof ColumnType.Float64;
                    case ColumnType.Timestamp timestamp -> outer instanceof ColumnType.Timestamp;
                    case ColumnType.Float64 approximate -> false;
                    case ColumnType.Text text -> false;
                    case ColumnType.Bytes bytes -> false;
                    case ColumnType.Date date -> false;
                    case ColumnType.Time time -> false;
                    case ColumnType.Bool bool -> false;
                };
    }

    private static boolean isWithin(ColumnType.Int inner, ColumnType outer) {
        return switch (outer) {
            case ColumnType.Int wide ->
                inner.signed() == wide.signed()
                        ? wide.bits() >= inner.bits()
                        : wide.signed() && wide.bits() > inner.bits();
            case ColumnType.Decimal decimal -> decimal.precision() - decimal.scale() >= digits(inner);
            default -> false;
        };
    }

    private static int digits(ColumnType.Int whole) {
        return switch (whole.bits()) {
            case 8 -> 3;
            case 16 -> 5;
            case 32 -> 10;
            default -> whole.signed() ? 19 : 20;
        };
    }

    /// The same words with numbers that are no smaller, as `varchar(20)` in `varchar(30)`. Of other words only the
    /// types in a file tell.
    private static boolean isSourceWithin(Column inner, Column outer) {
        String before = inner.source().map(Column.Source::type).orElse("");
        String after = outer.source().map(Column.Source::type).orElse("");
        List<Integer> small = numbers(before);
        List<Integer> large = numbers(after);
        boolean comparable = words(before).equals(words(after)) && small.size() == large.size();
        return !comparable
                || Stream.iterate(0, at -> at < small.size(), at -> at + 1)
                        .allMatch(at -> small.get(at) <= large.get(at));
    }

    private static String words(String type) {
        return DIGITS.matcher(type).replaceAll("");
    }

    private static List<Integer> numbers(String type) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = DIGITS.matcher(type);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group()));
        }
        return numbers;
    }
}
