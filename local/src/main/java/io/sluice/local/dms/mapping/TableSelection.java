package io.sluice.local.dms.mapping;

import io.sluice.local.LocalException;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.mapping.Selection.Action;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which tables of a source the selection rules take.
///
/// A table is taken if a rule includes it or names it explicitly and none excludes it.
public final class TableSelection {

    private final List<Selection> rules;

    /// @param mappings rules of the task
    public TableSelection(TableMappings mappings) {
        this.rules = mappings.selections();
    }

    /// The tables, those to be loaded first in front.
    ///
    /// @param present every table of the source
    /// @throws LocalException if a table that is named explicitly is missing, or none is left
    public List<TableName> select(Collection<TableName> present) {
        List<String> missing = rules.stream()
                .filter(rule -> rule.action() == Action.EXPLICIT)
                .filter(rule -> present.stream().noneMatch(rule.locator()::matches))
                .map(rule -> rule.locator().text())
                .toList();
        if (!missing.isEmpty()) {
            throw new LocalException("The table mappings name tables that the source does not have: %s. "
                            .formatted(String.join(", ", missing))
                    + "Names are case-sensitive; correct the mapping or create the tables.");
        }
        List<TableName> selected = present.stream()
                .filter(this::selects)
                .sorted(Comparator.comparingInt(this::loadOrder).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (selected.isEmpty()) {
            throw new LocalException(
                    "The table mappings select none of the source's %d tables. ".formatted(present.size())
                            + "Names are case-sensitive; correct schema-name and table-name of the selection rules.");
        }
        return selected;
    }

    /// The filters of the table's rows.
    public List<RowFilter> filters(TableName table) {
        return rules.stream()
                .filter(rule ->
                        rule.action() != Action.EXCLUDE && rule.locator().matches(table))
                .flatMap(rule -> rule.filters().stream())
                .toList();
    }

    private boolean selects(TableName table) {
        List<Selection> matching =
                rules.stream().filter(rule -> rule.locator().matches(table)).toList();
        return !matching.isEmpty() && matching.stream().noneMatch(rule -> rule.action() == Action.EXCLUDE);
    }

    private int loadOrder(TableName table) {
        return rules.stream()
                .filter(rule -> rule.locator().matches(table))
                .mapToInt(Selection::loadOrder)
                .max()
                .orElse(0);
    }
}
