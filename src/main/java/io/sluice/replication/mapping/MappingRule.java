package io.sluice.replication.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One rule of a task's table mappings, field by field as DMS names them.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
sealed interface MappingRule {

    /// Takes one table into the task.
    ///
    /// @param locator the table
    record Select(@JsonProperty("object-locator") ObjectLocator locator) implements MappingRule {

        @JsonProperty("rule-type")
        String ruleType() {
            return "selection";
        }

        /// Exact names: no table can slip in by a pattern.
        @JsonProperty("rule-action")
        String ruleAction() {
            return "explicit";
        }
    }

    /// Adds a column that DMS computes.
    ///
    /// @param locator the tables
    /// @param name name of the column
    /// @param expression what it holds
    /// @param dataType its type
    record AddColumn(
            @JsonProperty("object-locator") ObjectLocator locator,
            @JsonProperty("value") String name,
            @JsonProperty("expression") String expression,
            @JsonProperty("data-type") DataType dataType)
            implements ColumnTransformation {

        @Override
        public String ruleAction() {
            return "add-column";
        }
    }

    /// Adds the values that columns had before a change.
    ///
    /// @param locator the table
    /// @param beforeImage which columns, and what they are called
    record AddBeforeImages(
            @JsonProperty("object-locator") ObjectLocator locator,
            @JsonProperty("before-image-def") BeforeImage beforeImage)
            implements ColumnTransformation {

        @Override
        public String ruleAction() {
            return "add-before-image-columns";
        }
    }

    /// Writes a column as another type than its own.
    ///
    /// @param locator the column
    /// @param dataType the type
    record ChangeDataType(
            @JsonProperty("object-locator") ObjectLocator locator,
            @JsonProperty("data-type") DataType dataType) implements ColumnTransformation {

        @Override
        public String ruleAction() {
            return "change-data-type";
        }
    }

    /// Leaves a column out.
    ///
    /// @param locator the column
    record RemoveColumn(@JsonProperty("object-locator") ObjectLocator locator) implements ColumnTransformation {

        @Override
        public String ruleAction() {
            return "remove-column";
        }
    }

    /// Cuts the LOBs of one table elsewhere than all others.
    ///
    /// @param locator the table, by its exact name
    /// @param lobSettings where
    record LobLimit(
            @JsonProperty("object-locator") ObjectLocator locator,
            @JsonProperty("lob-settings") LobSettings lobSettings)
            implements MappingRule {

        @JsonProperty("rule-type")
        String ruleType() {
            return "table-settings";
        }
    }

    /// What all transformations of columns share.
    sealed interface ColumnTransformation extends MappingRule {

        /// What the rule does.
        @JsonProperty("rule-action")
        String ruleAction();

        /// The kind of rule.
        @JsonProperty("rule-type")
        default String ruleType() {
            return "transformation";
        }

        /// What the rule is about.
        @JsonProperty("rule-target")
        default String ruleTarget() {
            return "column";
        }
    }
}
