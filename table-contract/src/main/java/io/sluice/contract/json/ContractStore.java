package io.sluice.contract.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Optional;
import java.util.zip.CRC32C;

/// The metadata store: `metadata/<database>/<schema>.<table>.json`, reviewed like code.
///
/// Beside the current version of a table may stand earlier ones that files are still accepted by, as
/// `<schema>.<table>.v<N>.json`. The identity is read from a file's content; its name is for people.
///
/// @param root folder that holds one folder a database
public record ContractStore(Path root) {

    /// Less than the 255 bytes that file systems allow, for the ending and a version besides.
    private static final int MAX_NAME_BYTES = 200;

    public ContractStore {
        requireNonNull(root, "root is null");
    }

    /// Every contract of a database: by table, and of one table the newest version first.
    ///
    /// @throws IllegalArgumentException if the folder is missing or empty, files are wrong (every problem of every
    ///     file, by its JSON pointer), or tables differ only in case, which the catalogue could not tell apart
    public List<TableContract> read(String database) {
        Path folder = root.resolve(database);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("contracts of database '%s' must be in folder '%s' but it does not exist"
                    .formatted(database, folder));
        }
        StoreFiles files = StoreFiles.read(folder, database);
        List<TableContract> contracts = new ArrayList<>(files.contracts());
        List<String> problems = new ArrayList<>(files.problems());
        problems.addAll(collisions(contracts));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
        }
        if (contracts.isEmpty()) {
            throw new IllegalArgumentException(
                    "contracts of database '%s' must be in folder '%s' but it has no .json file"
                            .formatted(database, folder));
        }
        contracts.sort(Comparator.comparing(TableContract::id)
                .thenComparing(Comparator.comparingInt(TableContract::version).reversed()));
        return contracts;
    }

    /// The newest version of each table of a database, by table.
    public List<TableContract> current(String database) {
        Map<TableId, TableContract> newest = new java.util.LinkedHashMap<>();
        read(database).forEach(contract -> newest.putIfAbsent(contract.id(), contract));
        return List.copyOf(newest.values());
    }

    /// The file of each contract of a database, which a person may have called as they liked.
    ///
    /// @throws IllegalArgumentException as [#read]
    public Map<TableContract, Path> places(String database) {
        read(database);
        return StoreFiles.read(root.resolve(database), database).places();
    }

    /// Gives the file of a current contract the name under which it is written: a second file of the same version
    /// would be one too many.
    ///
    /// @throws IllegalArgumentException if a file of that name holds another contract
    public void settle(TableContract contract, Path place) {
        Path own = place.resolveSibling(fileName(contract.id()) + ".json");
        if (place.equals(own)) {
            return;
        }
        if (Files.exists(own)) {
            throw new IllegalArgumentException(
                    "contract file '%s' must hold table '%s' but '%s' does: rename one of them"
                            .formatted(own, contract.id().qualifiedName(), place.getFileName()));
        }
        try {
            Files.move(place, own, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("contract file '%s' cannot be renamed".formatted(place), e);
        }
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
            Optional<JsonNode> before = layout(file, file.resolveSibling(fileName(contract.id()) + ".json"));
            ObjectNode text = ContractJson.write(contract);
            Files.writeString(
                    draft,
                    Json.pretty(before.map(known -> KeptOrder.of(known, text)).orElse(text)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("contract file '%s' cannot be written".formatted(file), e);
        }
        return file;
    }

    /// What stands in the way of a contract's text: its own file, else that of the current version.
    private static Optional<JsonNode> layout(Path file, Path current) {
        Path before = Files.exists(file) ? file : current;
        try {
            return Files.exists(before)
                    ? Optional.of(Json.parse(Files.readString(before), before.toString()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Whatever cannot be read has no order that could be kept.
            return Optional.empty();
        }
    }

    private static List<String> collisions(List<TableContract> contracts) {
        List<String> problems = new ArrayList<>();
        Map<List<String>, TableId> seen = new HashMap<>();
        for (TableContract contract : contracts) {
            TableId id = contract.id();
            List<String> folded =
                    List.of(id.schema().toLowerCase(Locale.ROOT), id.table().toLowerCase(Locale.ROOT));
            TableId earlier = seen.putIfAbsent(folded, id);
            if (earlier != null && !earlier.equals(id)) {
                problems.add("tables of database '%s' must differ in more than case but were '%s' and '%s'"
                        .formatted(id.database(), earlier.qualifiedName(), id.qualifiedName()));
            }
        }
        return problems;
    }

    private static String fileName(TableId id) {
        return shortened(escape(id.schema()) + "." + escape(id.table()), id.toString());
    }

    /// A name that a file system takes: of a longer one the beginning, and a checksum that tells it from others.
    private static String shortened(String name, String identity) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES) {
            return name;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(identity.getBytes(StandardCharsets.UTF_8));
        String beginning = name;
        while (beginning.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
        }
        return "%s~%08x".formatted(beginning, checksum.getValue());
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
