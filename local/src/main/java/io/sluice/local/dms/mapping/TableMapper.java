package io.sluice.local.dms.mapping;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.mapping.Transformation.AddBeforeImages;
import io.sluice.local.dms.mapping.Transformation.AddColumn;
import io.sluice.local.dms.mapping.Transformation.BeforeImageFilter;
import io.sluice.local.dms.mapping.Transformation.ChangeType;
import io.sluice.local.dms.mapping.Transformation.IncludeColumn;
import io.sluice.local.dms.mapping.Transformation.RemoveColumn;
import io.sluice.local.dms.mapping.Transformation.Rename;
import io.sluice.local.dms.mapping.Transformation.Target;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.dms.source.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Applies the transformation rules of a task to a table.
public final class TableMapper {

    private final TableMappings mappings;
    private final int lobBytes;

    /// @param mappings rules of the task
    /// @param lobBytes bytes at which LOBs are cut in tables without a limit of their own
    public TableMapper(TableMappings mappings, int lobBytes) {
        this.mappings = requireNonNull(mappings, "mappings is null");
        this.lobBytes = lobBytes;
    }

    /// What becomes of the table as it is now.
    public TargetTable map(SourceTable source) {
        TableName name = source.name();
        List<TargetColumn> columns = new ArrayList<>(data(source));
        actions(name, AddColumn.class)
                .map(action -> new TargetColumn.Added(action.name(), action.header(), action.type()))
                .forEach(columns::add);
        columns.addAll(beforeImages(source));
        return new TargetTable(
                source,
                renamed(name, Target.SCHEMA, name.schema()),
                renamed(name, Target.TABLE, name.table()),
                columns,
                lobBytes(name));
    }

    private List<TargetColumn.Data> data(SourceTable source) {
        TableName name = source.name();
        boolean onlyIncluded = actions(name, IncludeColumn.class).findAny().isPresent();
        List<TargetColumn.Data> data = new ArrayList<>();
        for (int index = 0; index < source.columns().size(); index++) {
            SourceColumn column = source.columns().get(index);
            boolean removed = action(name, column.name(), RemoveColumn.class).isPresent();
            boolean included = action(name, column.name(), IncludeColumn.class).isPresent();
            if (!removed && (included || !onlyIncluded)) {
                data.add(new TargetColumn.Data(columnName(name, column.name()), index, type(name, column)));
            }
        }
        return data;
    }

    private List<TargetColumn.BeforeImage> beforeImages(SourceTable source) {
        Optional<AddBeforeImages> rule =
                actions(source.name(), AddBeforeImages.class).findFirst();
        List<TargetColumn.BeforeImage> images = new ArrayList<>();
        if (rule.isEmpty()) {
            return images;
        }
        for (TargetColumn.Data data : data(source)) {
            String sourceName = source.columns().get(data.sourceIndex()).name();
            boolean key = source.primaryKey().contains(sourceName);
            boolean wanted = key || rule.get().filter() != BeforeImageFilter.PK_ONLY;
            if (wanted && !data.type().type().isLob()) {
                String name = rule.get().prefix() + data.name() + rule.get().suffix();
                images.add(new TargetColumn.BeforeImage(name, data.sourceIndex(), data.type()));
            }
        }
        return images;
    }

    private DmsColumn type(TableName table, SourceColumn column) {
        return action(table, column.name(), ChangeType.class)
                .map(ChangeType::type)
                .orElse(column.type());
    }

    private String columnName(TableName table, String column) {
        return mappings.transformations().stream()
                .filter(rule -> rule.locator().matches(table, column))
                .flatMap(rule -> rename(rule, Target.COLUMN))
                .findFirst()
                .map(rename -> rename.change().apply(column))
                .orElse(column);
    }

    private String renamed(TableName table, Target target, String name) {
        return mappings.transformations().stream()
                .filter(rule -> target == Target.SCHEMA
                        ? rule.locator().schema().matches(table.schema())
                        : rule.locator().matches(table))
                .flatMap(rule -> rename(rule, target))
                .findFirst()
                .map(rename -> rename.change().apply(name))
                .orElse(name);
    }

    private static Stream<Rename> rename(Transformation rule, Target target) {
        return rule.action() instanceof Rename rename && rename.target() == target ? Stream.of(rename) : Stream.empty();
    }

    private <A extends Transformation.Action> Stream<A> actions(TableName table, Class<A> type) {
        return mappings.transformations().stream()
                .filter(rule -> rule.locator().matches(table) && type.isInstance(rule.action()))
                .map(rule -> type.cast(rule.action()));
    }

    private <A extends Transformation.Action> Optional<A> action(TableName table, String column, Class<A> type) {
        return mappings.transformations().stream()
                .filter(rule -> rule.locator().matches(table, column) && type.isInstance(rule.action()))
                .map(rule -> type.cast(rule.action()))
                .findFirst();
    }

    private int lobBytes(TableName table) {
        return mappings.tableSettings().stream()
                .filter(rule -> rule.locator().matches(table))
                .findFirst()
                .map(TableSettings::lobBytes)
                .orElse(lobBytes);
    }
}
