package io.sluice.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.TableKey;
import io.sluice.contract.dms.TableKind;
import io.sluice.metadata.catalogue.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A table while the answers about it come in.
final class TableDraft {

    private static final String TABLE = "table";
    private static final String PRIMARY = "primary";

    private final TableId id;
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
    private boolean readable = true;
    private final List<String> primaryKey = new ArrayList<>();
    private final Map<String, List<String>> uniqueIndexes = new TreeMap<>();

    TableDraft(TableId id, Row row) {
        this.id = id;
        row.find("table_comment")
                .filter(text -> !text.isEmpty())
                .ifPresent(comment -> properties.put("description", TextNode.valueOf(comment)));
        if (!row.text("table_kind").equals(TABLE)) {
            properties.put(TableKind.PROPERTY, TextNode.valueOf(row.text("table_kind")));
        }
    }

    TableId id() {
        return id;
    }

    boolean isReadable() {
        return readable;
    }

    /// @param row line of the catalogue that the column is from; a table with one column that is closed is closed
    void addColumn(ColumnDraft column, Row row) {
        columns.put(column.name(), column);
        readable &= row.isTrue("readable");
    }

    Optional<ColumnDraft> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /// A condition may write a name in another case than the catalogue does.
    Optional<ColumnDraft> columnInAnyCase(String name) {
        return column(name)
                .or(() -> columns.values().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    void addKeyColumn(String kind, String key, String column) {
        if (kind.equals(PRIMARY)) {
            primaryKey.add(column);
        } else {
            uniqueIndexes.computeIfAbsent(key, _ -> new ArrayList<>()).add(column);
        }
    }

    TableContract contract() {
        List<String> key = isComplete(primaryKey) ? primaryKey : List.of();
        Map<String, JsonNode> other = new LinkedHashMap<>(properties);
        Optional<Map.Entry<String, List<String>>> index = key.isEmpty() ? bestIndex() : Optional.empty();
        index.ifPresent(entry -> other.put(TableKey.PROPERTY, TextNode.valueOf(entry.getKey())));
        return new TableContract(
                id,
                1,
                columns.values().stream().map(ColumnDraft::column).toList(),
                index.map(Map.Entry::getValue).orElse(key),
                other);
    }

    /// The unique index of the fewest columns, none of which is ever NULL; of several such the first by name.
    private Optional<Map.Entry<String, List<String>>> bestIndex() {
        return uniqueIndexes.entrySet().stream()
                .filter(index -> isComplete(index.getValue())
                        && index.getValue().stream()
                                .noneMatch(name -> columns.get(name).isNullable()))
                .min(Comparator.comparingInt(index -> index.getValue().size()));
    }

    /// A key with a column that is in no file, as a generated one, tells no rows apart.
    private boolean isComplete(List<String> key) {
        return columns.keySet().containsAll(key);
    }
}
