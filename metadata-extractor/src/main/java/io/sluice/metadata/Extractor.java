package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.metadata.catalogue.Catalogue;
import io.sluice.metadata.catalogue.Dialect;
import io.sluice.metadata.catalogue.JdbcCatalogue;
import io.sluice.metadata.catalogue.Question;
import io.sluice.metadata.catalogue.Row;
import io.sluice.metadata.check.Condition;
import io.sluice.metadata.check.Conditions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads contracts from a database's catalogue: four queries, however many tables there are.
///
/// @param database name the pipeline gives the source
/// @param engine engine of the source
/// @param options endpoint settings that decide the types in a file
public record Extractor(String database, Engine engine, EndpointOptions options) {

    public Extractor {
        requireNonNull(database, "database is null");
        requireNonNull(engine, "engine is null");
        requireNonNull(options, "options is null");
    }

    /// What a server holds.
    public Extraction extract(Connection connection, TableSelection selection) throws SQLException {
        return extract(new JdbcCatalogue(connection, engine), selection);
    }

    /// What a catalogue says of the selected tables, as version 1 each, in table order.
    public Extraction extract(Catalogue catalogue, TableSelection selection) throws SQLException {
        Map<TableId, TableDraft> drafts = new TreeMap<>();
        catalogue.ask(Question.COLUMNS, row -> {
            TableId id = id(row);
            if (selection.matches(id.schema(), id.table())) {
                drafts.computeIfAbsent(id, _ -> new TableDraft(id, row))
                        .addColumn(ColumnDraft.of(row, Dialect.of(engine), options), row);
            }
        });
        catalogue.ask(
                Question.KEYS,
                row -> draft(drafts, row)
                        .ifPresent(table -> table.addKeyColumn(
                                row.text("key_kind"), row.text("key_name"), row.text("column_name"))));
        catalogue.ask(
                Question.FOREIGN_KEYS,
                row -> draft(drafts, row)
                        .flatMap(table -> table.column(row.text("column_name")))
                        .ifPresent(column -> column.refersTo(
                                "%s.%s".formatted(row.text("target_schema"), row.text("target_table")),
                                row.text("target_column"))));
        catalogue.ask(Question.CHECKS, row -> draft(drafts, row).ifPresent(table -> addChecks(table, row)));
        return new Extraction(
                drafts.values().stream().map(TableDraft::contract).toList(),
                drafts.values().stream()
                        .filter(draft -> !draft.isReadable())
                        .map(TableDraft::id)
                        .toList(),
                selection.unmatched(
                        drafts.keySet().stream().map(TableId::qualifiedName).toList()));
    }

    /// The condition of a domain, or of a column, does not always name the column.
    private static void addChecks(TableDraft table, Row row) {
        // PostgreSQL has no condition of a table that was dropped while it was asked.
        for (Condition condition : Conditions.of(row.find("check_text").orElse(""))) {
            table.columnInAnyCase(row.find("column_name").orElse(condition.column()))
                    .ifPresent(column -> column.addCheck(condition));
        }
    }

    private Optional<TableDraft> draft(Map<TableId, TableDraft> drafts, Row row) {
        return Optional.ofNullable(drafts.get(id(row)));
    }

    private TableId id(Row row) {
        return new TableId(database, row.text("schema_name"), row.text("table_name"));
    }
}
