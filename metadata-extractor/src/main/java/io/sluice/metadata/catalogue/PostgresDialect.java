package io.sluice.metadata.catalogue;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.PostgresTypes;
import io.sluice.contract.json.Json;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL prints its types itself, and gives the values of an enumeration as a JSON list.
record PostgresDialect() implements Dialect {

    @Override
    public String declared(Row column) {
        return column.text("declared_type");
    }

    @Override
    public DmsColumn dms(Row column, EndpointOptions options) {
        return PostgresTypes.of(declared(column), PostgresTypes.Kind.of(column.text("type_kind")));
    }

    @Override
    public List<String> enumValues(Row column) {
        List<String> values = new ArrayList<>();
        column.find("enum_values")
                .ifPresent(json -> Json.parse(json, "enum_values").forEach(value -> values.add(value.asText())));
        return values;
    }

    /// Any collation but one that people made as nondeterministic tells texts apart by their letters.
    /// See <https://www.postgresql.org/docs/current/collation.html>
    @Override
    public boolean comparesLetters(Row column) {
        String declared = declared(column);
        return (declared.equals("text") || declared.startsWith("character varying"))
                && column.find("collation_kind")
                        .filter("nondeterministic"::equals)
                        .isEmpty();
    }
}
