package io.sluice.catalogue;

import io.sluice.contract.TableContract;
import io.sluice.naming.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the names of a database's Glue tables apart.
public final class GlueNames {

    private GlueNames() {}

    /// A sentence for each table that would share a name: `a_b.c` and `a.b_c` are two in the source but one in Glue.
    public static List<String> problems(List<TableContract> contracts) {
        List<String> problems = new ArrayList<>();
        Map<String, TableContract> seen = new HashMap<>();
        for (TableContract contract : contracts) {
            try {
                String table = Names.glueTable(contract.id());
                Optional.ofNullable(seen.putIfAbsent(table, contract))
                        .ifPresent(earlier -> problems.add(shared(table, earlier, contract)));
            } catch (IllegalArgumentException tooLong) {
                problems.add(tooLong.getMessage());
            }
        }
        return problems;
    }

    private static String shared(String table, TableContract first, TableContract second) {
        return "name of Glue table must be of one contract but '%s' is of %s and %s"
                .formatted(table, first.id().qualifiedName(), second.id().qualifiedName());
    }

    /// @throws IllegalArgumentException naming the tables that would share a name
    static void requireDistinct(List<TableContract> contracts) {
        List<String> problems = problems(contracts);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}
