package io.sluice.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.local.LocalException;
import io.sluice.local.dms.journal.Entry;
import io.sluice.local.dms.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    @TempDir
    private Path parent;

    private Path root;

    @BeforeEach
    void choose() {
        root = parent.resolve("out");
    }

    @Test
    void isMadeWhereItIsNotThere() {
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            assertThat(out.earlier()).isEqualTo(OutFolder.Earlier.NONE);
            assertThat(root).isDirectory();
            assertThat(OutFolder.isFinished(root)).isFalse();
        }
    }

    @Test
    void isNotGivenToASecondRun() {
        try (OutFolder first = OutFolder.open(root, "shop").orElseThrow()) {
            assertThat(OutFolder.open(first.root(), "shop")).isEmpty();
        }
        OutFolder.open(root, "shop").orElseThrow().close();
    }

    @Test
    void keepsWhatAKilledRunLeft() throws IOException {
        leave(false);
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            assertThat(out.earlier()).isEqualTo(OutFolder.Earlier.UNFINISHED);
            assertThat(out.buckets().resolve("raw/file")).exists();
        }
    }

    @Test
    void replacesWhatAFinishedRunLeftButNothingElse() throws IOException {
        leave(true);
        assertThat(OutFolder.isFinished(root)).isTrue();
        Path letter = Files.writeString(root.resolve("letter.txt"), "dear");
        try (OutFolder out = OutFolder.open(root, "other").orElseThrow()) {
            assertThat(out.earlier()).isEqualTo(OutFolder.Earlier.FINISHED);
            assertThat(out.buckets()).doesNotExist();
            assertThat(letter).hasContent("dear");
        }
    }

    @Test
    void forgetsBucketsContractsAndJournalButNotTheSourceToStartOver() throws IOException {
        leave(false);
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            Files.createDirectories(out.postgres());
            Files.createDirectories(out.metadata());
            Files.createDirectories(out.task());
            out.startOver();
            assertThat(root.toFile().list())
                    .containsExactlyInAnyOrder("postgres", "sluice-local.json", "sluice-local.lock");
        }
    }

    @Test
    void givesUpARunOfAnotherSourceThatWasRefusedBeforeItsFullLoad() throws IOException {
        leave(false);
        assertThat(OutFolder.holdsAnother(root, "jdbc:postgresql://h/d")).isFalse();
        try (OutFolder out = OutFolder.open(root, "jdbc:postgresql://h/d").orElseThrow()) {
            assertThat(out.earlier()).isEqualTo(OutFolder.Earlier.NONE);
            assertThat(out.buckets()).doesNotExist();
        }
    }

    @Test
    void failsOnAnUnfinishedRunOfAnotherSource() throws IOException {
        leave(false);
        try (Journal journal = Journal.open(root.resolve("task"))) {
            journal.write(new Entry.LoadBegun("sluice_local_0", 0));
        }
        assertThat(OutFolder.holdsAnother(root, "jdbc:postgresql://h/d")).isTrue();
        assertThatThrownBy(() -> OutFolder.open(root, "jdbc:postgresql://h/d"))
                .isInstanceOf(LocalException.class)
                .hasMessage("--out '%s' holds an unfinished run of 'shop', not of 'jdbc:postgresql://h/d': finish it or"
                                .formatted(root)
                        + " take another folder");
        // The refused run let go of it.
        OutFolder.open(root, "shop").orElseThrow().close();
    }

    @Test
    void leavesNothingOfARunThatWasRefused() throws IOException {
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            Files.createDirectories(out.buckets());
            Files.createDirectories(out.postgres());
            out.discardUnbegun();
        }
        assertThat(root.toFile().list()).containsExactly("sluice-local.lock");
        OutFolder.open(root, "jdbc:postgresql://h/d").orElseThrow().close();
    }

    @Test
    void keepsARunThatHasBegun() throws IOException {
        leave(false);
        try (Journal journal = Journal.open(root.resolve("task"))) {
            journal.write(new Entry.LoadBegun("sluice_local_0", 0));
        }
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            out.discardUnbegun();
            assertThat(out.buckets()).exists();
            assertThat(out.earlier()).isEqualTo(OutFolder.Earlier.UNFINISHED);
        }
    }

    @Test
    void failsOnFilesOfSomebodyElse() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> OutFolder.open(root, "shop"))
                .isInstanceOf(LocalException.class)
                .hasMessage("--out must be a new folder or one of an earlier run but '%s' holds other files", root);
    }

    private void leave(boolean isFinished) throws IOException {
        try (OutFolder out = OutFolder.open(root, "shop").orElseThrow()) {
            Files.createDirectories(out.buckets().resolve("raw"));
            Files.writeString(out.buckets().resolve("raw/file"), "");
            if (isFinished) {
                out.markFinished("shop");
            }
        }
    }
}
