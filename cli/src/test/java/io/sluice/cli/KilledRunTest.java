package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.cli.SluiceProcess.Ended;
import io.sluice.contract.pipeline.Receipt;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is killed in the full load, killed again in the changes, and then left to finish.
class KilledRunTest {

    private static final int TABLES = 10;

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndDoesNothingTwice() {
        RunFolder run = new RunFolder(folder.resolve("run"));
        SluiceProcess loading = start(run);
        loading.killWhen(() -> !run.keys("lake").isEmpty());
        assertThat(loading.out()).doesNotContain("full load done");
        SluiceProcess.await(() -> run.processes().isEmpty());

        SluiceProcess changing = start(run);
        changing.killWhen(() -> changing.out().contains("source: updates"));
        assertThat(changing.out())
                .contains("found an unfinished full load in '%s': starting it over".formatted(run.root()));

        // At once: what the killed run left must not disturb the next one.
        Ended ended = start(run).end();
        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out())
                .contains("found a run in '%s' whose full load is complete: going on with the changes"
                        .formatted(run.root()));
        assertComplete(run);
        SluiceProcess.await(() -> run.processes().isEmpty());
    }

    private static void assertComplete(RunFolder run) {
        JsonNode report = run.report();
        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("tables"))
                .hasSize(TABLES)
                .allMatch(table -> table.path("match").asBoolean());
        assertThat(run.keys("raw")).isEmpty();
        assertThat(run.receipts()).extracting(receipt -> receipt.from().key()).doesNotHaveDuplicates();
        assertThat(run.receipts())
                .filteredOn(receipt -> receipt.decision() == Receipt.Decision.PASSED)
                .extracting(Receipt::to)
                .containsExactlyInAnyOrderElementsOf(run.keys("lake"));
        assertThat(run.receipts())
                .filteredOn(receipt -> receipt.decision() == Receipt.Decision.FAILED)
                .extracting(Receipt::to)
                .containsExactlyElementsOf(run.keys("fail"))
                .hasSize(1);
    }

    private static SluiceProcess start(RunFolder run) {
        return SluiceProcess.start("local", "--out", run.root().toString());
    }
}
