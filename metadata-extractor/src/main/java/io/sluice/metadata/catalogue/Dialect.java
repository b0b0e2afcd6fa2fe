package io.sluice.metadata.catalogue;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.List;

/// What an engine's catalogue writes in its own way: types and lists of allowed values.
public sealed interface Dialect permits PostgresDialect, MySqlDialect, OracleDialect, SqlServerDialect {

    /// The type of a column as people of that engine write it, for example `numeric(12,2)`.
    String declared(Row column);

    /// What DMS makes of the column.
    DmsColumn dms(Row column, EndpointOptions options);

    /// The values that the type itself allows, none for a type that is no enumeration.
    List<String> enumValues(Row column);

    /// Whether a check holds a text of the column against a value letter by letter, as whoever reads a file does: no
    /// for a collation without regard to case, for padded texts and for what is text in files only.
    boolean comparesLetters(Row column);

    /// The dialect of an engine.
    static Dialect of(Engine engine) {
        return switch (engine) {
            case POSTGRES -> new PostgresDialect();
            case MYSQL, MARIADB -> new MySqlDialect(engine);
            case ORACLE -> new OracleDialect();
            case SQLSERVER -> new SqlServerDialect();
        };
    }
}
