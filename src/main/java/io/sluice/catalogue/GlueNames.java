package io.sluice.catalogue;

import io.sluice.contract.TableContract;
import io.sluice.naming.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the names of a database's Glue tables apart.
public final class GlueNames {

    private GlueNames() {}

    /// `a_b.c` and `a.b_c` are two tables of the source but one name in Glue.
    ///
    /// @throws IllegalArgumentException naming the first two tables that would share a name
    public static void requireDistinct(List<TableContract> contracts) {
        Map<String, TableContract> seen = new HashMap<>();
        for (TableContract contract : contracts) {
            String table = Names.glueTable(contract.id());
            TableContract earlier = seen.putIfAbsent(table, contract);
            if (earlier != null) {
                throw new IllegalArgumentException("name of Glue table must be of one contract but '%s' is of %s and %s"
                        .formatted(
                                table,
                                earlier.id().qualifiedName(),
                                contract.id().qualifiedName()));
            }
        }
    }
}
