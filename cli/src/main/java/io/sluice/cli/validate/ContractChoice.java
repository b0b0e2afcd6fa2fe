package io.sluice.cli.validate;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The contracts that a person names, and which of them a file is held against.
///
/// @param tables versions of each table, the newest first
public record ContractChoice(Map<TableId, List<TableContract>> tables) {

    /// Tables that a message names.
    private static final int MAX_NAMED = 3;

    public ContractChoice {
        tables = new TreeMap<>(tables);
    }

    /// @param paths contracts, published contracts, or folders of them
    /// @throws LocalException naming the path that is missing, empty or no contract
    public static ContractChoice read(List<Path> paths) {
        List<TableContract> contracts = new ArrayList<>();
        for (Path path : paths) {
            List<Path> files = files(path);
            if (files.isEmpty()) {
                throw new LocalException("--contract must hold a .json file but '%s' has none".formatted(path));
            }
            files.forEach(file -> contracts.addAll(contracts(file)));
        }
        contracts.sort(Comparator.comparingInt(TableContract::version).reversed());
        return new ContractChoice(contracts.stream().collect(Collectors.groupingBy(TableContract::id)));
    }

    /// The contracts of a file: the only ones there are, or those of the table that its path names.
    ///
    /// @throws LocalException if they cannot be told
    public List<TableContract> of(String file) {
        if (tables.size() == 1) {
            return tables.values().iterator().next();
        }
        List<String> parts = Arrays.asList(file.split("/"));
        List<TableId> named =
                tables.keySet().stream().filter(id -> isNamed(id, parts)).toList();
        if (named.size() == 1) {
            return tables.get(named.getFirst());
        }
        throw new LocalException("--contract must be of one table, or '%s' must lie in <schema>/<table> of one of %s"
                .formatted(file, names()));
    }

    private static boolean isNamed(TableId id, List<String> parts) {
        for (int place = 0; place + 1 < parts.size(); place++) {
            if (parts.get(place).equals(id.schema()) && parts.get(place + 1).equals(id.table())) {
                return true;
            }
        }
        return false;
    }

    private String names() {
        String first = tables.keySet().stream()
                .limit(MAX_NAMED)
                .map(TableId::qualifiedName)
                .collect(Collectors.joining(", "));
        return tables.size() > MAX_NAMED ? "%s and %d more".formatted(first, tables.size() - MAX_NAMED) : first;
    }

    private static List<Path> files(Path path) {
        if (!Files.isReadable(path)) {
            throw new LocalException("--contract must be a file or a folder but '%s' cannot be read".formatted(path));
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LocalException("--contract '%s' cannot be read: %s".formatted(path, Folders.reason(e)), e);
        } catch (UncheckedIOException e) {
            throw new LocalException(
                    "--contract '%s' cannot be read: %s".formatted(path, Folders.reason(e.getCause())), e);
        }
    }

    private static List<TableContract> contracts(Path file) {
        try {
            String text = Files.readString(file);
            return Json.parse(text, file.toString()).has("versions")
                    ? PublishedContracts.read(text, file.toString()).versions()
                    : List.of(ContractJson.read(Json.parse(text, file.toString()), file.toString()));
        } catch (CharacterCodingException e) {
            throw new LocalException("--contract must be JSON in UTF-8 but '%s' is no text".formatted(file), e);
        } catch (IOException e) {
            throw new LocalException("--contract '%s' cannot be read: %s".formatted(file, Folders.reason(e)), e);
        } catch (IllegalArgumentException e) {
            throw new LocalException(e.getMessage(), e);
        }
    }
}
