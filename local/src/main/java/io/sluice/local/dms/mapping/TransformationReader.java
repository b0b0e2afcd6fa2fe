package io.sluice.local.dms.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.DmsType;
import java.util.Set;

/// Reads the rules that change names and columns.
final class TransformationReader {

    /// What DMS calls a before image where the rule gives no prefix.
    private static final String DEFAULT_PREFIX = "BI_";

    private static final Set<DmsType> HEADER_TYPES = Set.of(DmsType.STRING, DmsType.WSTRING, DmsType.DATETIME);

    private TransformationReader() {}

    static Transformation read(RuleNode rule) {
        String targetName = rule.text("rule-target", "");
        Transformation.Target target = rule.choice("rule-target", targetName, Transformation.Target.class);
        return new Transformation(rule.id(), rule.locator(), action(rule, target));
    }

    private static Transformation.Action action(RuleNode rule, Transformation.Target target) {
        String action = rule.text("rule-action", "");
        boolean column = target == Transformation.Target.COLUMN;
        return switch (column ? action : "") {
            case "remove-column" -> new Transformation.RemoveColumn();
            case "include-column" -> new Transformation.IncludeColumn();
            case "change-data-type" -> new Transformation.ChangeType(rule.dataType());
            case "add-column" -> addColumn(rule);
            case "add-before-image-columns" -> beforeImages(rule);
            default -> rename(rule, target, action);
        };
    }

    private static Transformation.Rename rename(RuleNode rule, Transformation.Target target, String action) {
        NameChange.Kind kind = rule.choice("rule-action", action, NameChange.Kind.class);
        NameChange change = new NameChange(kind, rule.text("value", ""), rule.text("old-value", ""));
        if (change.value().isEmpty() && kind == NameChange.Kind.RENAME) {
            throw rule.refused("rename must have a value");
        }
        return new Transformation.Rename(target, change);
    }

    private static Transformation.AddColumn addColumn(RuleNode rule) {
        String expression = rule.text("expression", "");
        Header header = Header.of(expression)
                .orElseThrow(() ->
                        rule.refused("expression '%s' is not something the local run can do".formatted(expression)));
        DmsColumn type = rule.dataType();
        boolean time = header == Header.TIMESTAMP || header == Header.COMMIT_TIMESTAMP;
        if (!HEADER_TYPES.contains(type.type()) || (type.type() == DmsType.DATETIME && !time)) {
            throw rule.refused("data-type of %s must be string but was %s".formatted(expression, type.type()));
        }
        return new Transformation.AddColumn(rule.text("value", ""), header, type);
    }

    private static Transformation.AddBeforeImages beforeImages(RuleNode rule) {
        JsonNode definition = rule.path("before-image-def");
        String suffix = definition.path("column-suffix").asText("");
        String prefix = definition.path("column-prefix").asText(suffix.isEmpty() ? DEFAULT_PREFIX : "");
        String filter = definition.path("column-filter").asText("pk-only");
        return new Transformation.AddBeforeImages(
                prefix, suffix, rule.choice("column-filter", filter, Transformation.BeforeImageFilter.class));
    }
}
