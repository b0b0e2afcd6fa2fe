package io.sluice.contract.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metadata store: `metadata/<database>/<schema>.<table>.json`, reviewed like code.
///
/// Beside the current version of a table may stand earlier ones that files are still accepted by, as
/// `<schema>.<table>.v<N>.json`. The identity is read from a file's content; its name is for people.
///
/// @param root folder that holds one folder a database
public record ContractStore(Path root) {

    public ContractStore {
        requireNonNull(root, "root is null");
    }

    /// Every contract of a database: by table, and of one table the newest version first.
    ///
    /// @throws IllegalArgumentException if the folder is missing or empty, a file is wrong (every problem by its
    ///     JSON pointer), or two tables differ only in case, which the catalogue could not tell apart
    public List<TableContract> read(String database) {
        Path folder = root.resolve(database);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("contracts of database '%s' must be in folder '%s' but it does not exist"
                    .formatted(database, folder));
        }
        List<TableContract> contracts = new ArrayList<>();
        for (Path file : files(folder)) {
            contracts.add(read(database, file));
        }
        if (contracts.isEmpty()) {
            throw new IllegalArgumentException(
                    "contracts of database '%s' must be in folder '%s' but it has no .json file"
                            .formatted(database, folder));
        }
        contracts.sort(Comparator.comparing(TableContract::id)
                .thenComparing(Comparator.comparingInt(TableContract::version).reversed()));
        refuseCollisions(contracts);
        return contracts;
    }

    /// The newest version of each table of a database, by table.
    public List<TableContract> current(String database) {
        Map<TableId, TableContract> newest = new java.util.LinkedHashMap<>();
        read(database).forEach(contract -> newest.putIfAbsent(contract.id(), contract));
        return List.copyOf(newest.values());
    }

    /// Writes the current version of a table.
    ///
    /// @return the file
    public Path write(TableContract contract) {
        return write(contract, fileName(contract.id()) + ".json");
    }

    /// Writes an earlier version of a table that files are still accepted by.
    ///
    /// @return the file
    public Path writeEarlier(TableContract contract) {
        return write(contract, "%s.v%d.json".formatted(fileName(contract.id()), contract.version()));
    }

    private Path write(TableContract contract, String name) {
        Path file = root.resolve(contract.id().database()).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            // Whole or not at all: a reader, or a run after a crash, must not find half a contract.
            Path draft = file.resolveSibling(name + ".new");
            Files.writeString(draft, Json.pretty(ContractJson.write(contract)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableContract read(String database, Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            JsonNode json = Json.parse(text, file.toString());
            List<String> problems = SchemaProblems.of(json);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.stream()
                        .map(problem -> "%s: %s".formatted(file, problem))
                        .collect(Collectors.joining(System.lineSeparator())));
            }
            TableContract contract = ContractJson.read(json, file.toString());
            if (!contract.id().database().equals(database)) {
                throw new IllegalArgumentException("%s: database_name must be its folder '%s' but was '%s'"
                        .formatted(file, database, contract.id().database()));
            }
            return contract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseCollisions(List<TableContract> contracts) {
        Map<List<String>, TableId> seen = new HashMap<>();
        for (TableContract contract : contracts) {
            TableId id = contract.id();
            List<String> folded =
                    List.of(id.schema().toLowerCase(Locale.ROOT), id.table().toLowerCase(Locale.ROOT));
            TableId earlier = seen.putIfAbsent(folded, id);
            if (earlier != null && !earlier.equals(id)) {
                throw new IllegalArgumentException(
                        "tables of database '%s' must differ in more than case but were '%s' and '%s'"
                                .formatted(id.database(), earlier.qualifiedName(), id.qualifiedName()));
            }
        }
    }

    private static String fileName(TableId id) {
        return escape(id.schema()) + "." + escape(id.table());
    }

    private static String escape(String part) {
        StringBuilder escaped = new StringBuilder();
        part.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == '_' || point == '-' || point == '$') {
                escaped.appendCodePoint(point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append("%%%02X".formatted(b & 0xFF));
                }
            }
        });
        return escaped.toString();
    }
}
