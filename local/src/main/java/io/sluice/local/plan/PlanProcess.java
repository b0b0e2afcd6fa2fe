package io.sluice.local.plan;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Asks the Pulumi program for the plan of a stack, in a process of its own: its libraries and ours do not mix.
///
/// @param home folder of the project
public record PlanProcess(Path home) {

    /// The program that makes a plan.
    private static final String PLAN = "io.sluice.plan.PlanMain";

    private static final int TIMEOUT_SECONDS = 120;

    /// Exit status where something differs.
    private static final int DIFFERENT = 1;

    /// Exit status of a refusal in plain words.
    private static final int REFUSED = 2;

    public PlanProcess {
        requireNonNull(home, "home is null");
    }

    /// The plan that `arguments` ask for.
    ///
    /// @throws LocalException with the program's own messages if it refuses
    public String run(List<String> arguments) {
        return run(arguments, 0);
    }

    /// The difference that `arguments` ask for, which may be none.
    ///
    /// @throws LocalException with the program's own messages if it refuses
    public String difference(List<String> arguments) {
        return run(arguments, DIFFERENT);
    }

    private String run(List<String> arguments, int highestAnswer) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--json", "-"));
        try {
            // Pipes and no temporary files: of those a killed run would leave some.
            Process process = new ProcessBuilder(command(PLAN, program(), all)).start();
            CompletableFuture<String> plan = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            await(process);
            if (process.exitValue() > highestAnswer) {
                throw new LocalException(refusal(errors.join(), process.exitValue()));
            }
            return plan.join();
        } catch (IOException e) {
            throw new LocalException("plan must be made but was not: " + e.getMessage(), e);
        }
    }

    /// Runs the program with the person's own terminal as its output.
    ///
    /// @return its exit status
    public int show(List<String> arguments) {
        return show(PLAN, arguments);
    }

    /// Judges the plan by the security controls, with the person's own terminal as output.
    ///
    /// @return its exit status
    public int controls(List<String> arguments) {
        return show("io.sluice.plan.ControlsMain", arguments);
    }

    private int show(String main, List<String> arguments) {
        try {
            return new ProcessBuilder(command(main, program(), arguments))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LocalException("plan must be made but was not: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("plan was interrupted", e);
        }
    }

    private Path program() {
        Path program = home.resolve("src/target/pulumi-program.jar");
        if (!Files.isRegularFile(program)) {
            throw new LocalException(
                    "Pulumi program must be built at '%s' but is missing: run mvn package".formatted(program));
        }
        return program;
    }

    private List<String> command(String main, Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // Protobuf's use of Unsafe would be warned of on every plan.
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx256m",
                "-cp",
                program.toString(),
                main,
                "--home",
                home.toString()));
        command.addAll(arguments);
        return command;
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LocalException("plan must be made within %d s but was not".formatted(TIMEOUT_SECONDS));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LocalException("plan was interrupted", e);
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    /// The program's own words, but of a crash no more than its first line.
    private static String refusal(String errors, int exitValue) {
        String text = errors.strip();
        if (exitValue == REFUSED) {
            return text;
        }
        return "plan must be made but the Pulumi program ended with %d: %s"
                .formatted(exitValue, text.lines().findFirst().orElse("it said nothing"));
    }
}
