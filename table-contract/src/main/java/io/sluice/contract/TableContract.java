package io.sluice.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.sluice.contract.check.LobLimit;
import io.sluice.contract.check.TablePolicy;
import io.sluice.contract.check.TablePolicy.Quarantine;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What every Parquet file of one table must look like.
///
/// @param id the table
/// @param version counts the shapes the table has had, from 1
/// @param columns columns in source order, at least one
/// @param primaryKey names of the key columns in key order, empty for a table without a key
/// @param other further properties of the metadata form, kept as they were read
public record TableContract(
        TableId id, int version, List<Column> columns, List<String> primaryKey, Map<String, JsonNode> other) {

    public TableContract {
        requireNonNull(id, "id is null");
        if (version < 1) {
            throw new IllegalArgumentException(
                    "version of contract '%s' must be at least 1 but was %d".formatted(id.qualifiedName(), version));
        }
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
        requireColumns(id, columns, primaryKey);
        LobLimit.read(other);
        Sensitivity.read(other);
        if (TablePolicy.read(other).quarantine() == Quarantine.ROWS && primaryKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "quarantine of contract '%s' must be file without a primary_key but was 'rows'"
                            .formatted(id.qualifiedName()));
        }
    }

    /// The column of that exact name.
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// What becomes of the table's files, by the further properties.
    public TablePolicy policy() {
        return TablePolicy.read(other);
    }

    /// Kibibytes at which DMS cuts the table's LOBs, by the further properties; empty where those of all tables are
    /// cut alike.
    public OptionalInt lobLimitKib() {
        return LobLimit.read(other);
    }

    /// Whether values of any column are kept out of findings, logs and receipts, by the further properties.
    public boolean isSensitive() {
        return Sensitivity.read(other);
    }

    /// The same, whose LOBs DMS cuts at a limit of their own.
    public TableContract withLobLimitKib(int kib) {
        Map<String, JsonNode> properties = new LinkedHashMap<>(other);
        properties.put(LobLimit.PROPERTY, IntNode.valueOf(kib));
        return new TableContract(id, version, columns, primaryKey, properties);
    }

    /// Whether changes can be matched to rows by key.
    public boolean hasKey() {
        return !primaryKey.isEmpty();
    }

    /// The same shape under another version number.
    public TableContract withVersion(int newVersion) {
        return new TableContract(id, newVersion, columns, primaryKey, other);
    }

    /// Whether both accept the same files: the version and descriptive properties do not count.
    public boolean sameShape(TableContract that) {
        return primaryKey.equals(that.primaryKey) && shapes().equals(that.shapes());
    }

    private List<String> shapes() {
        return columns.stream()
                .map(column -> "%s %s %s".formatted(column.name(), column.type(), column.nullable()))
                .toList();
    }

    private static void requireColumns(TableId id, List<Column> columns, List<String> primaryKey) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("contract '%s' must list a column".formatted(id.qualifiedName()));
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("contract '%s' must name each column once but has '%s' twice"
                        .formatted(id.qualifiedName(), column.name()));
            }
        }
        for (String key : primaryKey) {
            if (!names.contains(key)) {
                throw new IllegalArgumentException("primary_key of contract '%s' must name its columns but was '%s'"
                        .formatted(id.qualifiedName(), key));
            }
        }
    }
}
