package io.sluice.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.Column;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.json.Json;
import io.sluice.contract.type.ColumnType;
import io.sluice.metadata.catalogue.Dialect;
import io.sluice.metadata.catalogue.Row;
import io.sluice.metadata.check.ColumnLimits;
import io.sluice.metadata.check.ColumnLimits.Digits;
import io.sluice.metadata.check.Condition;
import io.sluice.metadata.check.SourceLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A column while the answers about it come in.
final class ColumnDraft {

    private final Column plain;
    private final boolean comparesLetters;
    private final List<Condition> conditions = new ArrayList<>();
    private final ArrayNode references = Json.mapper().createArrayNode();

    private ColumnDraft(Column plain, boolean comparesLetters) {
        this.plain = plain;
        this.comparesLetters = comparesLetters;
    }

    static ColumnDraft of(Row row, Dialect dialect, EndpointOptions options) {
        DmsColumn dms = dialect.dms(row, options);
        ColumnType type = dms.columnType(options);
        Map<String, JsonNode> other = new LinkedHashMap<>();
        row.find("column_comment")
                .filter(text -> !text.isEmpty())
                .ifPresent(comment -> other.put("description", TextNode.valueOf(comment)));
        Column plain = new Column(
                row.text("column_name"),
                type,
                row.isTrue("nullable"),
                Optional.of(new Column.Source(dialect.declared(row), dms.type().isLob())),
                other);
        ColumnDraft draft = new ColumnDraft(plain, dialect.comparesLetters(row));
        List<String> values = dialect.enumValues(row);
        if (!values.isEmpty()) {
            draft.conditions.add(new Condition.Among(draft.name(), values));
        }
        return draft;
    }

    String name() {
        return plain.name();
    }

    boolean isNullable() {
        return plain.nullable();
    }

    /// A check that its engine holds against a text in a way of its own, as without regard to case, would refuse values
    /// that the source has.
    void addCheck(Condition condition) {
        if (comparesLetters || !(plain.type() instanceof ColumnType.Text)) {
            conditions.add(condition);
        }
    }

    void refersTo(String table, String column) {
        ObjectNode reference = references.addObject().put("table", table);
        reference.putArray("columns").add(column);
    }

    Column column() {
        Map<String, JsonNode> other = new LinkedHashMap<>(plain.other());
        Digits digits = Digits.of(plain.source().map(Column.Source::type).orElse(""));
        other.putAll(new ColumnLimits(plain.type(), digits, conditions).properties());
        SourceLimits.mark(other);
        if (!references.isEmpty()) {
            other.put("foreign_key", references);
        }
        return new Column(plain.name(), plain.type(), plain.nullable(), plain.source(), other);
    }
}
