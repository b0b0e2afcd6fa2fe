package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;

/// A rule that changes names or columns.
///
/// @param id number of the rule; of two rules of a kind for one object the lower one wins
/// @param locator the objects
/// @param action what becomes of them
public record Transformation(int id, Locator locator, Action action) {

    public Transformation {
        requireNonNull(locator, "locator is null");
        requireNonNull(action, "action is null");
    }

    /// What a transformation does.
    public sealed interface Action {}

    /// @param target what is renamed
    /// @param change how
    public record Rename(Target target, NameChange change) implements Action {}

    /// The column is left out.
    public record RemoveColumn() implements Action {}

    /// Only columns with such a rule are kept.
    public record IncludeColumn() implements Action {}

    /// @param type what the values become
    public record ChangeType(DmsColumn type) implements Action {}

    /// @param name name of the new column
    /// @param header what it holds
    /// @param type type of the new column
    public record AddColumn(String name, Header header, DmsColumn type) implements Action {}

    /// @param prefix put before a column's name
    /// @param suffix put behind a column's name
    /// @param filter which columns
    public record AddBeforeImages(String prefix, String suffix, BeforeImageFilter filter) implements Action {}

    /// The values of `rule-target` that have a meaning for files.
    public enum Target {
        SCHEMA,
        TABLE,
        COLUMN
    }

    /// The values of `column-filter`. LOBs have no before image whichever it is.
    public enum BeforeImageFilter {
        PK_ONLY,
        NON_LOB,
        ALL
    }
}
