package io.sluice.local.run;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.source.SourceColumn;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Follows the replication task: its progress, its files, and tables that change their shape.
final class TaskWatch implements TaskListener {

    private final ContractKeeper contracts;
    private final Deployment deployment;
    private final Ledger ledger;
    private final Progress progress;
    private final RunNotes notes;
    private final ConcurrentMap<TableName, Long> rows = new ConcurrentHashMap<>();
    private final int tables;

    TaskWatch(ContractKeeper contracts, Deployment deployment, Ledger ledger, Progress progress, RunNotes notes) {
        this.contracts = contracts;
        this.deployment = deployment;
        this.ledger = ledger;
        this.progress = progress;
        this.notes = notes;
        this.tables = contracts.current().size();
    }

    long rowsLoaded() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void loading(TableName table, long rowsSoFar) {
        rows.put(table, rowsSoFar);
        progress.draw("full load", rows.size(), tables, "%,d rows, %s".formatted(rowsLoaded(), table));
    }

    @Override
    public void loaded(TableName table, long loaded) {
        rows.put(table, loaded);
    }

    @Override
    public void fileWritten(WrittenFile file) {
        ledger.written(file);
    }

    @Override
    public void shapeChanged(TableName table, List<SourceColumn> columns) {
        List<TableContract> versions = contracts.update(table, columns);
        if (!versions.isEmpty()) {
            deployment.publish(versions);
            String sentence = "contract of %s is now version %d: its columns changed in the source"
                    .formatted(table, versions.getFirst().version());
            progress.say(sentence);
            notes.add(sentence);
            added(versions)
                    .forEach(column -> notes.add(
                            "column %s of %s came while the run went on: rows written before have NULL there, and DMS does not write them again"
                                    .formatted(column, table)));
        }
    }

    private static List<String> added(List<TableContract> versions) {
        List<Column> before = versions.size() > 1
                ? versions.get(1).columns()
                : versions.getFirst().columns();
        List<String> known = before.stream().map(Column::name).toList();
        return versions.getFirst().columns().stream()
                .map(Column::name)
                .filter(name -> !known.contains(name))
                .toList();
    }

    @Override
    public void note(String message) {
        notes.add(message);
    }
}
