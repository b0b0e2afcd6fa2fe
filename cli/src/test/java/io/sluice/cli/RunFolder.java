package io.sluice.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a run leaves in its folder.
///
/// @param root the folder
record RunFolder(Path root) {

    JsonNode report() {
        return Json.parse(text(root.resolve("report.json")), "report");
    }

    List<Receipt> receipts() {
        return files(".json").stream()
                .filter(file -> file.toString().contains("/receipts/"))
                .map(file -> Receipt.read(text(file), file.toString()))
                .toList();
    }

    /// Keys of the objects in the bucket of that purpose.
    List<String> keys(String purpose) {
        return files(".parquet").stream()
                .map(file -> root.resolve("s3").relativize(file))
                .filter(file -> file.getName(0).toString().contains(purpose))
                .map(file -> file.subpath(1, file.getNameCount()).toString())
                .toList();
    }

    /// Command lines of processes that work on the folder.
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(root.toString())))
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }

    private List<Path> files(String ending) {
        if (!Files.isDirectory(root.resolve("s3"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root.resolve("s3"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (UncheckedIOException e) {
            // A file went while the folder was read: the run goes on.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
