package io.sluice.local.reconcile;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.local.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rows that are current, as SQL over a table's history in the lake.
///
/// With a key: of each key the latest row by the change sequence, if the key came more often than it went; a change of
/// the key ends the old key and begins the new one. Counting is needed because one statement may shift many keys, so
/// that a key is taken again before it is let go. Without a key: what came in less what went out, by value.
///
/// @param contract the table
/// @param layout the columns around its own
/// @param history name of the view over all its files
public record CurrentState(TableContract contract, FileLayout layout, String history) {

    /// Name of the column that says how often a row is there: more than once only in a table without a key.
    public static final String TIMES = "sluice_times";

    /// The same table at an earlier moment: without what the source committed at a position of its log or after it.
    ///
    /// @param position as the files have it, of fixed width so that it sorts as text
    public CurrentState upTo(String position) {
        String earlier = "(select * from %s where coalesce(%s, '') < '%s')"
                .formatted(history, name(layout.position()), position.replace("'", "''"));
        return new CurrentState(contract, layout, earlier);
    }

    /// A query that gives each current row with the contract's columns and [#TIMES].
    public String sql() {
        return contract.hasKey() ? byKey() : byValue();
    }

    /// The columns that can be told in such a table: all of them with a key, those that are no LOBs without.
    public List<Column> columns() {
        return contract.hasKey()
                ? contract.columns()
                : contract.columns().stream().filter(column -> !column.isLob()).toList();
    }

    /// Key columns whose earlier value the files carry. A change of another one, a LOB, cannot be told from an insert.
    public List<String> tellingKey() {
        List<String> carried =
                layout.beforeImages(contract).stream().map(Column::name).toList();
        return contract.primaryKey().stream().filter(carried::contains).toList();
    }

    private String byKey() {
        List<String> telling = tellingKey();
        String ended = contract.columns().stream()
                .map(column -> {
                    boolean isKey = contract.primaryKey().contains(column.name());
                    return telling.contains(column.name())
                            ? before(column.name())
                            : isKey ? name(column.name()) : "null";
                })
                .collect(Collectors.joining(", "));
        String moved = telling.stream()
                .map(key -> "%s is distinct from %s".formatted(before(key), name(key)))
                .collect(Collectors.joining(" or "));
        String key = contract.primaryKey().stream().map(CurrentState::name).collect(Collectors.joining(", "));
        return """
                select %1$s, 1 as %2$s from (
                  select %1$s,
                         sum(came) over (partition by %3$s) as there,
                         row_number() over (partition by %3$s order by is_row desc, sequence desc) as newest
                  from (
                    select %1$s, %5$s as sequence, %4$s <> 'D' as is_row,
                           case when %4$s = 'D' then -1 when %4$s = 'I' or (%8$s) then 1 else 0 end as came
                    from %6$s
                    union all
                    select %7$s, %5$s, false, -1 from %6$s where %4$s = 'U' and (%8$s)))
                where newest = 1 and there > 0""".formatted(
                        names(""),
                        TIMES,
                        key,
                        name(layout.operation()),
                        name(layout.changeSequence()),
                        history,
                        ended,
                        moved.isEmpty() ? "false" : moved);
    }

    private String byValue() {
        String before = columns().stream().map(column -> before(column.name())).collect(Collectors.joining(", "));
        return """
                select * from (
                  select %1$s, sum(times) as %2$s from (
                    select %1$s, 1 as times from %3$s where %4$s in ('I', 'U')
                    union all
                    select %5$s, -1 from %3$s where %4$s in ('U', 'D'))
                  group by all)
                where %2$s <> 0""".formatted(names(""), TIMES, history, name(layout.operation()), before);
    }

    private String names(String prefix) {
        return columns().stream().map(column -> name(prefix + column.name())).collect(Collectors.joining(", "));
    }

    private String before(String column) {
        return name(layout.beforeImagePrefix() + column);
    }

    private static String name(String column) {
        return SqlName.quoted(column.toLowerCase(Locale.ROOT));
    }
}
