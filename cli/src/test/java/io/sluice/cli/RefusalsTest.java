package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.cli.SluiceProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a command line, in one sentence with the way out. None of this needs a server.
class RefusalsTest {

    @TempDir
    private Path folder;

    @Test
    void failsOnAnOptionThatDoesNotExist() {
        assertRefused(
                SluiceProcess.run("local", "--bogus"),
                "sluice: Unknown option: '--bogus'; 'sluice local --help' lists what there is");
    }

    @Test
    void failsOnACommandThatDoesNotExistAndNamesThoseThatDo() {
        assertRefused(
                SluiceProcess.run("lcoal"),
                "sluice: command must be one of [local, metadata, doctor, plan, controls, validate, delivery] but is none of"
                        + " them; 'sluice --help' lists what there is");
        assertRefused(
                SluiceProcess.run("metadata", "pul"),
                "sluice: command must be one of [extract, diff, pull, convert] but is none of them; 'sluice metadata --help'"
                        + " lists what there is");
    }

    @Test
    void neverTellsThePasswordOfAPersonWhoTypedIt() {
        String help = "; 'sluice metadata extract --help' lists what there is";
        assertRefused(extract("--password=hunter2"), "sluice: Unknown option: '--password'" + help);
        assertRefused(extract("-phunter2"), "sluice: Unknown option: '-p'" + help);
        assertRefused(extract("--password", "hunter2"), "sluice: Unknown option: '--password'" + help);
        assertRefused(extract("hunter2"), "sluice: an argument stands where none is taken" + help);
    }

    private static Ended extract(String... more) {
        String[] known = {"metadata", "extract", "--source", "jdbc:postgresql://127.0.0.1:1/d", "--database", "d"};
        return SluiceProcess.run(java.util.stream.Stream.of(known, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void failsOnASourceThatIsNoPostgres() {
        assertRefused(
                own("jdbc:mysql://h/d", "--user", "u"),
                "sluice: --source must start with 'jdbc:postgresql://' but does not");
    }

    @Test
    void neverTellsThePasswordInAUrlThatNamesNoDatabase() {
        assertRefused(
                own("jdbc:postgresql://127.0.0.1:1/?password=hunter2", "--user", "u"),
                "sluice: --database must be given: no name can be taken from 'jdbc:postgresql://127.0.0.1:1/'");
    }

    @Test
    void failsOnANameOfAPipelineThatNoStackTakes() {
        assertRefused(
                own("jdbc:postgresql://127.0.0.1:1/d", "--user", "u", "--database", "Shop"),
                "sluice: --database must be 1 to 40 lower-case letters, digits and single - or _ between them, first a"
                        + " letter, but was 'Shop'");
    }

    @Test
    void failsOnAGroupOfOptionsOfWhichOneIsMissing() {
        assertRefused(
                SluiceProcess.run("local", "--user", "u"),
                "sluice: Missing required argument(s): --source=JDBC-URL; 'sluice local --help' lists what there is");
    }

    @Test
    void failsOnASourceThatCannotBeReached() {
        assertRefused(
                own("jdbc:postgresql://127.0.0.1:1/d", "--user", "u"),
                "sluice: source 'jdbc:postgresql://127.0.0.1:1/d' cannot be reached: check host, port and that the server runs");
    }

    @Test
    void failsOnAPasswordVariableThatIsNotSet() {
        assertRefused(
                own("jdbc:postgresql://127.0.0.1:1/d", "--user", "u", "--password-env", "SLUICE_TEST_UNSET"),
                "sluice: --password-env must name a variable that is set but 'SLUICE_TEST_UNSET' is not");
    }

    @Test
    void failsOnAFolderWithSomebodysFilesAndLeavesThem() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertRefused(
                SluiceProcess.run("local", "--out", folder.toString()),
                "sluice: --out must be a new folder or one of an earlier run but '%s' holds other files"
                        .formatted(folder));
        assertThat(folder).isDirectoryContaining(path -> path.equals(letter));
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void failsOnAFileInThePlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(
                SluiceProcess.run("local", "--out", file.toString()),
                "sluice: --out must be a folder that can be written but '%s' is not: it is a file".formatted(file));
    }

    @Test
    void failsOnAResultFileThatCannotBeWrittenBeforeAnythingRuns() {
        Path file = folder.resolve("missing/result.json");
        Path out = folder.resolve("out");
        assertRefused(
                SluiceProcess.run("local", "--out", out.toString(), "--json", file.toString()),
                "sluice: --json must be a file that can be written but '%s' is not".formatted(file));
        assertThat(out).doesNotExist();
    }

    @Test
    void helpsWithEveryCommand() {
        assertThat(SluiceProcess.run("--help").exit()).isZero();
        assertThat(SluiceProcess.run("local", "--help").out()).startsWith("Usage: sluice local");
        assertThat(SluiceProcess.run("plan", "--help").out()).startsWith("Usage: sluice plan");
        assertThat(SluiceProcess.run("controls", "--help").out()).startsWith("Usage: sluice controls");
    }

    private Ended own(String source, String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "local", "--out", folder.resolve("out").toString(), "--source", source),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return SluiceProcess.run(arguments);
    }

    private static void assertRefused(Ended ended, String sentence) {
        assertThat(ended.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(ended.out()).isEmpty();
        assertThat(ended.exit()).isEqualTo(2);
    }
}
