package io.sluice.metadata.difference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.sluice.contract.Column;
import io.sluice.metadata.check.SourceLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What became of one of a column's limits: files with other values fail, so it counts like a change of type.
///
/// @param limit name of the limit
/// @param before what it was, NULL where there was none
/// @param after what it is
record LimitChange(String limit, JsonNode before, JsonNode after) {

    LimitChange {
        requireNonNull(limit, "limit is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /// Every limit that is another one now.
    static List<LimitChange> of(Column before, Column after) {
        return SourceLimits.LIMITS.stream()
                .map(limit -> new LimitChange(limit, value(before, limit), value(after, limit)))
                .filter(change -> !isSame(change.before, change.after))
                .toList();
    }

    /// Whether every value that was allowed still is.
    Kind kind() {
        return after.isNull() || !before.isNull() && isWider() ? Kind.WIDENING : Kind.NARROWING;
    }

    String what(String column) {
        return "column '%s' has %s %s, not %s".formatted(column, limit, shown(after), shown(before));
    }

    private boolean isWider() {
        if (limit.equals("enum")) {
            return texts(after).containsAll(texts(before));
        }
        if (!before.isNumber() || !after.isNumber()) {
            return false;
        }
        int order = after.decimalValue().compareTo(before.decimalValue());
        return limit.equals("minimum") ? order <= 0 : order >= 0;
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.toString().equals(other.toString());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(value -> texts.add(value.toString()));
        return texts;
    }

    private static JsonNode value(Column column, String limit) {
        return column.other().getOrDefault(limit, NullNode.getInstance());
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "none" : value.toString();
    }
}
