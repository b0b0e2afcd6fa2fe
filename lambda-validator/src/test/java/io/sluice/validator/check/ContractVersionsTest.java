package io.sluice.validator.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.support.MemoryFile;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Real small files against several open versions of one contract.
class ContractVersionsTest {

    private static final String GOOD = ParquetFiles.columns(Orders.contract());
    private static final FileCheck CHECK = FileCheck.of(FileLayout.standard(), OptionalInt.empty());

    @Test
    void anEarlierVersionThatIsOpenPasses() throws InvalidParquetException {
        assertThat(judge(GOOD, Orders.widened(), Orders.contract()))
                .extracting(Result::contractVersion, Result::passed)
                .containsExactly(1, true);
        String widened = ParquetFiles.columns(Orders.widened());
        assertThat(judge(widened, Orders.widened(), Orders.contract()))
                .extracting(Result::contractVersion, Result::passed)
                .containsExactly(2, true);
    }

    @Test
    void theNearestVersionGivesTheFindings() throws InvalidParquetException {
        String renamed = GOOD.replace(" id;", " key;");
        assertThat(judge(renamed, Orders.widened(), Orders.contract()))
                .isEqualTo(new Result(
                        1,
                        List.of(
                                "V-MISSING: column 'id' must be INT64 but is missing",
                                "V-NAME: column 'key' is not in the contract"),
                        Optional.empty()));
        String text = GOOD.replace(" note ", " remark ") + "optional binary paid;";
        assertThat(judge(text, Orders.widened(), Orders.contract()).contractVersion())
                .isEqualTo(1);
    }

    @Test
    void findingsEndAtAHundred() throws InvalidParquetException {
        String columns = IntStream.range(0, 150)
                .mapToObj("optional int64 extra_%d;"::formatted)
                .collect(Collectors.joining("\n", GOOD, ""));
        assertThat(judge(columns).findings()).hasSize(101).last().isEqualTo("and 50 more findings");
    }

    @Test
    void failsOnNoVersion() throws InvalidParquetException {
        ParquetFile<RuntimeException> file = new MemoryFile(ParquetFiles.write(GOOD, 1)).open();
        assertThatThrownBy(() -> CHECK.judge(file, List.of(), Kind.FULL_LOAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table must have an open contract version");
    }

    private static Result judge(String columns, TableContract... versions) throws InvalidParquetException {
        List<TableContract> open = versions.length == 0 ? List.of(Orders.contract()) : List.of(versions);
        return CHECK.judge(new MemoryFile(ParquetFiles.write(columns, 1)).open(), open, Kind.FULL_LOAD);
    }
}
