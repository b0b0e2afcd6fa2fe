package io.sluice.metadata.catalogue;

import io.sluice.contract.dms.DmsColumn;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import java.util.List;

/// SQL Server keeps the parts of a type in columns of their own, lengths in bytes: `sys.columns`.
/// See <https://learn.microsoft.com/en-us/sql/relational-databases/system-catalog-views/sys-columns-transact-sql>
record SqlServerDialect() implements Dialect {

    /// What `max_length` says of `varchar(max)` and its like.
    private static final String MAX = "-1";

    @Override
    public String declared(Row column) {
        String type = column.text("type_name");
        return switch (type) {
            case "decimal", "numeric" -> "%s(%s,%s)".formatted(type, column.text("precision"), column.text("scale"));
            case "datetime2", "time", "datetimeoffset" -> "%s(%s)".formatted(type, column.text("scale"));
            case "char", "varchar", "binary", "varbinary" -> "%s(%s)".formatted(type, length(column, 1));
            case "nchar", "nvarchar" -> "%s(%s)".formatted(type, length(column, Character.BYTES));
            default -> type;
        };
    }

    @Override
    public DmsColumn dms(Row column, EndpointOptions options) {
        return Engine.SQLSERVER.translate(declared(column), options).column();
    }

    @Override
    public List<String> enumValues(Row column) {
        return List.of();
    }

    /// See <https://learn.microsoft.com/en-us/sql/relational-databases/collations/collation-and-unicode-support>
    @Override
    public boolean comparesLetters(Row column) {
        String type = column.text("type_name");
        return (type.equals("varchar") || type.equals("nvarchar"))
                && column.find("collation_name")
                        .filter(name -> name.contains("_CS_") || name.contains("_BIN"))
                        .isPresent();
    }

    private static String length(Row column, int bytesEach) {
        String bytes = column.text("max_length");
        return bytes.equals(MAX) ? "max" : Integer.toString(Integer.parseInt(bytes) / bytesEach);
    }
}
