package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.io.PrintStream;
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

    /// Runs an operation of the engine on a stack, without questions.
    ///
    /// @param arguments the command and its options
    /// @throws DeliveryException if there is no Pulumi
    public Run run(String stack, List<String> arguments) {
        // The events hold every input of every resource: nobody else on this machine is to read them.
        Path own = ownFolder();
        Path log = own.resolve("events");
        try {
            List<String> all = of(stack, arguments);
            all.addAll(List.of("--event-log", log.toString()));
            PulumiProcess process = new PulumiProcess(folder, progress::println);
            int exit = process.run(all);
            return new Run(stack, arguments.getFirst(), exit, EventLog.read(log), process.lines());
        } finally {
            delete(log);
            delete(own);
        }
    }

    /// Asks for something that is no operation of the engine.
    ///
    /// @param arguments the command and its options
    /// @return what it wrote to standard output
    /// @throws DeliveryException if it is refused, or there is no Pulumi
    public String ask(String stack, List<String> arguments) {
        PulumiProcess process = new PulumiProcess(folder, _ -> {});
        int exit = process.run(of(stack, arguments));
        if (exit != 0) {
            throw new DeliveryException(
                    new Run(stack, arguments.getFirst(), exit, EventLog.EMPTY, process.lines()).failure());
        }
        return String.join("\n", process.output());
    }

    private static List<String> of(String stack, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--stack", stack, "--non-interactive", "--color", "never"));
        return all;
    }

    private static Path ownFolder() {
        try {
            return Files.createTempDirectory("pulumi");
        } catch (IOException e) {
            throw new DeliveryException("temporary folder must be writable but is not: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It is in a temporary folder that is this user's alone.
        }
    }
}
