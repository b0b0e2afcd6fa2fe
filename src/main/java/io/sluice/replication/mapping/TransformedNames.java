package io.sluice.replication.mapping;

import io.sluice.config.TablePolicies;
import io.sluice.config.TablePolicy;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds columns that a rule names and whose names rules cannot have.
///
/// @param changes which columns get another type
/// @param policies which columns are left out
record TransformedNames(TypeChanges changes, TablePolicies policies) {

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
    private static final Pattern UNSUPPORTED = Pattern.compile(".*[#\\\\/-].*");

    Stream<String> problems(TableContract contract) {
        Stream<String> changed =
                contract.columns().stream().filter(changes::differs).map(Column::name);
        List<String> removed =
                policies.of(contract.id()).map(TablePolicy::excludedColumns).orElse(List.of());
        return Stream.concat(changed, removed.stream())
                .filter(column -> UNSUPPORTED.matcher(column).matches())
                .map(column ->
                        "column '%s' of table '%s' must have a name without # \\ / and - to be changed or excluded"
                                .formatted(column, contract.id().qualifiedName()));
    }
}
