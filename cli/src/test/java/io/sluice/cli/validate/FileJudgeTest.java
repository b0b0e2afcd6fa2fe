package io.sluice.cli.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.dms.Engine;
import io.sluice.contract.pipeline.FileLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FileJudgeTest {

    @Test
    @Timeout(10)
    void aFileOfOracleIsJudgedByItsOwnCommitPosition() {
        assertThat(FileJudge.layout(List.of("Op", "ID", "change_seq", "scn"))).isEqualTo(FileLayout.of(Engine.ORACLE));
    }

    @Test
    @Timeout(10)
    void aColumnOfThatNameInAnotherEnginesTableIsTheTablesOwn() {
        assertThat(FileJudge.layout(List.of("Op", "scn", "change_seq", "stream_position")))
                .isEqualTo(FileLayout.standard());
        assertThat(FileJudge.layout(List.of())).isEqualTo(FileLayout.standard());
    }
}
