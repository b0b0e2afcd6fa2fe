package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// One start of Pulumi's command line: both of its streams, line by line.
final class PulumiProcess {

    /// Pulumi's words for it, after Ctrl-C and after a signal. A second one would end it at once.
    private static final String CANCELLING = "received; cancelling";

    private final Path folder;
    private final Consumer<String> progress;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());

    /// @param folder where it runs
    /// @param progress who hears each line when it is written
    PulumiProcess(Path folder, Consumer<String> progress) {
        this.folder = requireNonNull(folder, "folder is null");
        this.progress = requireNonNull(progress, "progress is null");
    }

    /// Runs it to its end.
    ///
    /// @return exit status
    int run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("pulumi"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            // Without it there is no --event-log; Pulumi's own Automation API sets it too.
            builder.environment().put("PULUMI_DEBUG_COMMANDS", "true");
            // The host of Java programs takes no options for the JVM; by default the heap grows with the machine.
            builder.environment().putIfAbsent("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            Process process = builder.start();
            try (Interruption _ = Interruption.of(process, this::isCancelling)) {
                process.getOutputStream().close();
                Thread errors = Thread.ofVirtual().start(() -> read(process.getErrorStream(), _ -> {}));
                read(process.getInputStream(), output::add);
                errors.join();
                return process.waitFor();
            }
        } catch (IOException e) {
            throw new DeliveryException(
                    "'pulumi' must be on the PATH but cannot be started: install Pulumi's command line", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("Pulumi was running when the command was interrupted", e);
        }
    }

    /// All that it wrote.
    List<String> lines() {
        return List.copyOf(lines);
    }

    /// What of it went to standard output.
    List<String> output() {
        return List.copyOf(output);
    }

    /// Whether Pulumi has heard that it is to end.
    private boolean isCancelling() {
        synchronized (lines) {
            return lines.stream().anyMatch(line -> line.contains(CANCELLING));
        }
    }

    private void read(InputStream stream, Consumer<String> listener) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                listener.accept(line);
                lines.add(line);
                progress.accept(line);
            }
        } catch (IOException e) {
            throw new DeliveryException("what Pulumi says must be read but was not: " + e.getMessage(), e);
        }
    }
}
