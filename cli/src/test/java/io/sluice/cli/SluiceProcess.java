package io.sluice.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// `./sluice` as a process of its own, with the options of the launcher but from the classes under test.
final class SluiceProcess {

    private static final long DEADLINE_SECONDS = 100;

    private final Process process;
    private final Path out;
    private final Path err;

    private SluiceProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static SluiceProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    private static SluiceProcess start(Map<String, String> environment, String... arguments) {
        try {
            Path out = Files.createTempFile("sluice", ".out");
            Path err = Files.createTempFile("sluice", ".err");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command(arguments));
            builder.environment().putAll(environment);
            Process process = builder.redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new SluiceProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ended run(String... arguments) {
        return start(arguments).end();
    }

    /// @param environment variables beside those of this process
    static Ended run(Map<String, String> environment, String... arguments) {
        return start(environment, arguments).end();
    }

    /// Waits until it ends by itself.
    Ended end() {
        try {
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still runs after %d s:%n%s%s".formatted(DEADLINE_SECONDS, out(), err()));
            }
            return new Ended(process.exitValue(), out(), err());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// SIGKILL, as soon as the condition holds.
    void killWhen(BooleanSupplier condition) {
        await(() -> condition.getAsBoolean() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("ended before it could be killed:%n%s%s".formatted(out(), err()));
        }
        process.destroyForcibly();
        end();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /// Waits for a condition, but not for ever.
    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen within %d s".formatted(DEADLINE_SECONDS));
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsluice.home=" + System.getProperty("sluice.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param exit exit status
    /// @param out what it wrote to standard output
    /// @param err what it wrote to standard error
    record Ended(int exit, String out, String err) {}
}
