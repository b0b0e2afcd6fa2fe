package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tables that a pipeline cannot carry, whatever is done with their rows: their names do not fit the files, the
/// object keys or the catalogue.
///
/// @param layout the columns that are added to each table's own
public record ContractProblems(FileLayout layout) {

    /// Names that begin so are DMS's own control tables, which are left alone.
    private static final String CONTROL_PREFIX = "awsdms_";

    public ContractProblems {
        requireNonNull(layout, "layout is null");
    }

    /// A sentence for each problem, none if all tables can be carried.
    public List<String> of(List<TableContract> contracts) {
        List<String> problems = new ArrayList<>();
        Map<String, TableId> tables = new HashMap<>();
        for (TableContract contract : contracts) {
            TableId id = contract.id();
            TableId twin = tables.putIfAbsent(id.qualifiedName().toLowerCase(Locale.ROOT), id);
            if (twin != null && !twin.equals(id)) {
                problems.add(twins(twin, id));
            }
            addName(id, id.schema(), problems);
            addName(id, id.table(), problems);
            addColumns(contract, problems);
        }
        return problems;
    }

    /// @throws IllegalArgumentException with every problem, a line each
    public void requireNone(List<TableContract> contracts) {
        List<String> problems = of(contracts);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    private static String twins(TableId one, TableId other) {
        if (!one.schema().equalsIgnoreCase(other.schema())) {
            return "table '%s' of schema '%s' and table '%s' of schema '%s' come to one name, '%s'"
                    .formatted(one.table(), one.schema(), other.table(), other.schema(), other.qualifiedName());
        }
        return "tables '%s' and '%s' differ only in case, which the catalogue cannot tell"
                .formatted(one.qualifiedName(), other.qualifiedName());
    }

    private static void addName(TableId id, String part, List<String> problems) {
        if (part.contains("/")) {
            problems.add(
                    "table '%s' has a slash in its name, which object keys cannot carry".formatted(id.qualifiedName()));
        }
        if (part.startsWith(CONTROL_PREFIX)) {
            problems.add("table '%s' has a name that begins with %s, as those of DMS's control tables do"
                    .formatted(id.qualifiedName(), CONTROL_PREFIX));
        }
    }

    private void addColumns(TableContract contract, List<String> problems) {
        Map<String, FileColumn> seen = new HashMap<>();
        for (FileColumn column : layout.columns(contract)) {
            FileColumn twin = seen.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            if (twin != null) {
                problems.add(
                        "table '%s' has columns '%s' and '%s': names must differ in more than case, and from '%s', '%s', '%s', '%s' and '%s<key>'"
                                .formatted(
                                        contract.id().qualifiedName(),
                                        twin.name(),
                                        column.name(),
                                        layout.operation(),
                                        layout.timestamp(),
                                        layout.changeSequence(),
                                        layout.position(),
                                        layout.beforeImagePrefix()));
            }
        }
    }
}
