package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pulumi's command line, which must be on the `PATH` and logged in to the backend of the state.
///
/// @param folder where `Pulumi.yaml` is
/// @param progress where what Pulumi says goes while it runs
public record Pulumi(Path folder, PrintStream progress) {

    public Pulumi {
        requireNonNull(folder, "folder is null");
        requireNonNull(progress, "progress is null");
    }

    /// Runs a command on a stack, without questions.
    ///
    /// @param arguments the command and its options
    /// @throws DeliveryException if there is no Pulumi
    public Run run(String stack, List<String> arguments) {
        Path log = temporaryFile();
        try {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(
                    List.of("--stack", stack, "--non-interactive", "--color", "never", "--event-log", log.toString()));
            Ended ended = start(all);
            return new Run(stack, arguments.getFirst(), ended.exit(), EventLog.read(log), ended.lines());
        } finally {
            delete(log);
        }
    }

    private Ended start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("pulumi"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            // Without it there is no --event-log; Pulumi's own Automation API sets it too.
            builder.environment().put("PULUMI_DEBUG_COMMANDS", "true");
            // The host of Java programs takes no options for the JVM; by default the heap grows with the machine.
            builder.environment().putIfAbsent("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            Process process = builder.start();
            process.getOutputStream().close();
            return new Ended(read(process), process.waitFor());
        } catch (IOException e) {
            throw new DeliveryException(
                    "'pulumi' must be on the PATH but cannot be started: install Pulumi's command line", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("Pulumi was running when the command was interrupted", e);
        }
    }

    private List<String> read(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                progress.println(line);
            }
        }
        return lines;
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("pulumi", ".events");
            Files.delete(file);
            return file;
        } catch (IOException e) {
            throw new DeliveryException("temporary folder must be writable but is not: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It is in the temporary folder, and holds no secret in clear.
        }
    }

    /// @param lines what it wrote
    /// @param exit exit status
    private record Ended(List<String> lines, int exit) {}
}
