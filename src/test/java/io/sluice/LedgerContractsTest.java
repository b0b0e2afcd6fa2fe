package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.dms.Translation;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.ContractStore;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The committed contracts of the ledger are what the table of Oracle's types makes of them.
class LedgerContractsTest {

    private static final Path STORE = Path.of(System.getProperty("sluice.home"), "metadata");

    private final List<TableContract> contracts = new ContractStore(STORE).read("ledger");

    @Test
    void asksForWhatDmsMakesOfEachOracleType() {
        assertThat(contracts).hasSize(6);
        assertThat(contracts.stream().flatMap(contract -> contract.columns().stream()))
                .hasSize(44)
                .allSatisfy(LedgerContractsTest::isTranslated);
    }

    @Test
    void isWrittenAsTheStoreWritesIt() throws IOException {
        for (TableContract contract : contracts) {
            Path file = STORE.resolve("ledger/%s.json".formatted(contract.id().qualifiedName()));
            assertThat(Files.readString(file)).isEqualTo(Json.pretty(ContractJson.write(contract)));
        }
    }

    private static void isTranslated(Column column) {
        Column.Source source = column.source().orElseThrow();
        EndpointOptions options = EndpointOptions.standard(Engine.ORACLE);
        Translation translation = Engine.ORACLE.translate(source.type(), options);
        assertThat(column.type()).isEqualTo(translation.column().columnType(options));
        assertThat(source.lob()).isEqualTo(translation.column().type().isLob());
    }
}
