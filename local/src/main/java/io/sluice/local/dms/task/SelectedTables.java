package io.sluice.local.dms.task;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.load.LoadJob;
import io.sluice.local.dms.mapping.TableMapper;
import io.sluice.local.dms.mapping.TableSelection;
import io.sluice.local.dms.mapping.TargetTable;
import io.sluice.local.dms.source.Catalogue;
import io.sluice.local.dms.source.SourceTable;
import io.sluice.local.dms.source.SourceTable.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of a task as the source has them at its start.
///
/// @param tables tables as they are mapped, those to be loaded first in front
/// @param jobs the same with the filters of their rows
record SelectedTables(List<TargetTable> tables, List<LoadJob> jobs) {

    SelectedTables {
        tables = List.copyOf(tables);
        jobs = List.copyOf(jobs);
    }

    /// @throws LocalException if the mappings select nothing, or what cannot be
    static SelectedTables find(Catalogue catalogue, TaskDefinition definition) {
        requireNonNull(definition, "definition is null");
        TableSelection selection = new TableSelection(definition.mappings());
        TableMapper mapper =
                new TableMapper(definition.mappings(), definition.settings().lobBytes());
        Map<TableName, SourceTable> present = catalogue.tables();
        List<TargetTable> tables = selection.select(present.keySet()).stream()
                .map(name -> mapper.map(catalogue.describe(present.get(name))))
                .toList();
        requireOwnFolders(tables);
        List<LoadJob> jobs = tables.stream()
                .map(table ->
                        new LoadJob(table, selection.filters(table.source().name())))
                .toList();
        return new SelectedTables(tables, jobs);
    }

    List<SourceTable> sources() {
        return tables.stream().map(TargetTable::source).toList();
    }

    List<TableName> names() {
        return tables.stream().map(table -> table.source().name()).toList();
    }

    /// Says what of the tables' changes DMS cannot see.
    void warn(TaskListener listener) {
        for (SourceTable table : sources()) {
            if (table.identity() == Identity.NONE) {
                listener.note(("%s has no replica identity, so its log tells inserts only: updates and deletes do not"
                                + " reach the files. Add a primary key, or run ALTER TABLE %s REPLICA IDENTITY FULL.")
                        .formatted(table.name(), table.name().quoted()));
            }
            boolean lobs = table.columns().stream()
                    .anyMatch(column -> column.type().type().isLob());
            if (lobs && table.identity() != Identity.KEY && !table.hasKey()) {
                listener.note("%s has no key, so DMS leaves its LOB columns NULL in changes.".formatted(table.name()));
            }
        }
    }

    private static void requireOwnFolders(List<TargetTable> tables) {
        Map<String, TableName> owners = new HashMap<>();
        for (TargetTable table : tables) {
            TableName name = table.source().name();
            TableName owner = owners.put(table.folder(), name);
            if (owner != null) {
                throw new LocalException("The table mappings give %s and %s the same folder '%s'. Rename one of them."
                        .formatted(owner, name, table.folder()));
            }
        }
    }
}
