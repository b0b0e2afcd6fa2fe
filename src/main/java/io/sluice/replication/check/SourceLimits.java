package io.sluice.replication.check;

import io.sluice.config.DatabaseConfig;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A table that DMS cannot read from its engine, however it is mapped.
final class SourceLimits implements ContractRule {

    /// DMS reads no longer names from Oracle, though Oracle has them.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.Oracle.html>
    private static final int MAX_ORACLE_NAME_BYTES = 30;

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.SQLServer.html>
    private static final int MAX_SQL_SERVER_COLUMNS = 1_000;

    @Override
    public Stream<String> problems(TableContract contract, DatabaseConfig database) {
        return switch (database.source().engine()) {
            case ORACLE -> longNames(contract);
            case SQLSERVER -> manyColumns(contract);
            case POSTGRES, MYSQL, MARIADB -> Stream.empty();
        };
    }

    private static Stream<String> longNames(TableContract contract) {
        List<String> own = List.of(contract.id().schema(), contract.id().table());
        return Stream.concat(own.stream(), contract.columns().stream().map(Column::name))
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > MAX_ORACLE_NAME_BYTES)
                .map(name ->
                        "table '%s' must have names of at most %d bytes, which is all DMS reads from %s, but has '%s'"
                                .formatted(
                                        contract.id().qualifiedName(),
                                        MAX_ORACLE_NAME_BYTES,
                                        Engine.ORACLE.configName(),
                                        name));
    }

    private static Stream<String> manyColumns(TableContract contract) {
        int columns = contract.columns().size();
        return columns <= MAX_SQL_SERVER_COLUMNS
                ? Stream.empty()
                : Stream.of("table '%s' must have at most %d columns, which is all DMS reads from sqlserver, but has %d"
                        .formatted(contract.id().qualifiedName(), MAX_SQL_SERVER_COLUMNS, columns));
    }
}
