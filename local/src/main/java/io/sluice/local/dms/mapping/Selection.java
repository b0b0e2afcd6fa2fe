package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A rule that takes tables in or leaves them out.
///
/// @param id number of the rule
/// @param action what becomes of the tables
/// @param locator the tables
/// @param loadOrder greater is loaded earlier
/// @param filters which rows are moved; all of them must let a row through
public record Selection(int id, Action action, Locator locator, int loadOrder, List<RowFilter> filters) {

    public Selection {
        requireNonNull(action, "action is null");
        requireNonNull(locator, "locator is null");
        filters = List.copyOf(filters);
    }

    /// The values of `rule-action`.
    public enum Action {
        INCLUDE,
        EXCLUDE,
        EXPLICIT
    }
}
