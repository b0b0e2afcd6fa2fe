package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

/// A rule with a LOB limit of its own for one table.
///
/// @param id number of the rule
/// @param locator the table
/// @param lobBytes bytes at which a LOB of the table is cut
public record TableSettings(int id, Locator locator, int lobBytes) {

    public TableSettings {
        requireNonNull(locator, "locator is null");
    }
}
