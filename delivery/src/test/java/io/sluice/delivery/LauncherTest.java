package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The launcher where several of it build at once, or one is killed. Maven and Java are scripts that write down that
/// they ran.
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "ln",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sh",
            "sleep",
            "tail",
            "touch");

    @TempDir
    private Path home;

    /// Whether the system has `flock`.
    enum Locks {
        OF_THE_SYSTEM,
        BY_A_FILE
    }

    @BeforeEach
    void layOut() throws IOException {
        for (String folder : List.of("cli/target", "cli/src/main", "src/main", "jdk/bin", "bin", "tools")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.copy(Path.of(System.getProperty("sluice.home"), "sluice"), home.resolve("sluice"));
        for (String pom : List.of("pom.xml", "cli/pom.xml")) {
            Files.createFile(home.resolve(pom));
        }
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String tool : TOOLS) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.createSymbolicLink(home.resolve("tools").resolve(tool), real);
        }
        script("jdk/bin/javac", "exit 0");
        script("jdk/bin/java", "echo ran");
        script("bin/mvn", "mkdir busy || echo overlapped >>log; echo built >>log; sleep 1; rmdir busy");
    }

    @ParameterizedTest
    @EnumSource
    void buildsOnceHoweverManyAskForIt(Locks locks) throws Exception {
        List<Process> all = List.of(start(locks), start(locks), start(locks));

        for (Process process : all) {
            assertThat(output(process)).endsWith("ran\n");
            assertThat(process.waitFor()).isZero();
        }
        assertThat(home.resolve("log")).hasContent("built");
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterOneThatWasKilledWhileItBuilt(Locks locks) throws Exception {
        script("bin/mvn", "echo begun >>log; while [ ! -e go ]; do sleep 0.1 || exit 1; done; echo ended >>log");
        Process killed = start(locks);
        Waiting.until(() -> Files.exists(home.resolve("log")));
        killed.destroyForcibly().waitFor();
        Files.createFile(home.resolve("go"));

        assertThat(output(start(locks))).endsWith("ran\n");
        // The Maven of the one that was killed ends too, before its folder is gone.
        Waiting.until(() -> Files.readAllLines(home.resolve("log")).size() >= 4);
        assertThat(home.resolve("log")).content().contains("begun\n").endsWith("ended\n");
    }

    /// Who holds a lock of the system is not asked, and Maven holds it on.
    @Test
    void waitsForAMavenWhoseLauncherWasKilled() throws Exception {
        script("bin/mvn", """
                mkdir busy || echo overlapped >>log
                echo begun >>log
                tries=0
                while [ ! -e go ] && [ $tries -lt 900 ]; do tries=$((tries + 1)); sleep 0.1; done
                rmdir busy""");
        Process killed = start(Locks.OF_THE_SYSTEM);
        Waiting.until(() -> Files.exists(home.resolve("log")));
        killed.destroyForcibly().waitFor();

        Process waiting = start(Locks.OF_THE_SYSTEM);
        Waiting.until(() -> Files.readString(home.resolve("err"))
                .contains("sluice: another command builds Sluice in this folder: waiting for it\n"));
        Files.createFile(home.resolve("go"));
        assertThat(output(waiting)).endsWith("ran\n");
        assertThat(home.resolve("log")).hasContent("begun\nbegun");
    }

    /// A folder without a number in it is what a launcher left that was killed between the two.
    @ParameterizedTest
    @EnumSource
    void isNotHeldUpByWhatAnotherLeft(Locks locks) throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(home.resolve(".sluice/building"));
        Files.writeString(home.resolve(".sluice/building.pid"), gone.pid() + "\n");

        assertThat(output(start(locks))).endsWith("ran\n");
        assertThat(home.resolve("log")).hasContent("built");
    }

    @Test
    void saysForWhomItWaits() throws Exception {
        Process holder = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(home.resolve(".sluice"));
        Files.writeString(home.resolve(".sluice/building.pid"), holder.pid() + "\n");
        Process waiting = start(Locks.BY_A_FILE);
        Waiting.until(() -> Files.readString(home.resolve("err")).contains("waiting"));
        holder.destroyForcibly().waitFor();

        assertThat(output(waiting))
                .startsWith("sluice: process %d builds Sluice in this folder: waiting for it, or for %s to be removed\n"
                        .formatted(holder.pid(), home.resolve(".sluice/building.pid")))
                .endsWith("ran\n");
    }

    private void script(String path, String body) throws IOException {
        Path file = home.resolve(path);
        Files.writeString(file, "#!/bin/sh\ncd '%s'\n%s\n".formatted(home, body));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(Locks locks) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", home.resolve("sluice").toString(), "--version")
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(home.resolve("err").toFile()));
        String tools = locks == Locks.OF_THE_SYSTEM
                ? "/usr/bin:/bin"
                : home.resolve("tools").toString();
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", home.resolve("bin") + ":" + tools,
                        "HOME", home.toString(),
                        "JAVA_HOME", home.resolve("jdk").toString()));
        return builder.start();
    }

    /// Both streams, of every process so far.
    private String output(Process process) throws IOException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Files.readString(home.resolve("err")) + out;
    }
}
