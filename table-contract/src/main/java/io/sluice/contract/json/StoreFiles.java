package io.sluice.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files of one folder of a metadata store: what they say, and everything that is wrong with them.
///
/// @param places contracts of the files that are right, with their files
/// @param problems a sentence for each problem of the others, beginning with the file
record StoreFiles(Map<TableContract, Path> places, List<String> problems) {

    StoreFiles {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        problems = List.copyOf(problems);
    }

    List<TableContract> contracts() {
        return List.copyOf(places.keySet());
    }

    static StoreFiles read(Path folder, String database) {
        Map<TableContract, Path> places = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        Map<List<Object>, Path> versions = new HashMap<>();
        for (Path file : files(folder)) {
            try {
                TableContract contract = contract(file, database);
                List<Object> version = List.<Object>of(contract.id(), contract.version());
                Path twin = versions.putIfAbsent(version, file);
                if (twin == null) {
                    places.put(contract, file);
                } else if (!places.containsKey(contract)) {
                    problems.add("%s: must be the only file of version %d of table '%s' but '%s' is another"
                            .formatted(file, contract.version(), contract.id().qualifiedName(), twin.getFileName()));
                }
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        return new StoreFiles(places, problems);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("folder '%s' cannot be read".formatted(folder), e);
        }
    }

    private static TableContract contract(Path file, String database) {
        String text = text(file);
        JsonNode json = Json.parse(text, file.toString());
        Json.requireUniqueNames(text, file.toString());
        List<String> problems = new ArrayList<>(SchemaProblems.of(json));
        requireIdentity(json, database, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    System.lineSeparator(),
                    problems.stream()
                            .map(problem -> "%s: %s".formatted(file, problem))
                            .toList()));
        }
        return ContractJson.read(json, file.toString());
    }

    /// What the metadata form leaves open and a store does not.
    private static void requireIdentity(JsonNode json, String database, List<String> problems) {
        if (!json.isObject()) {
            return;
        }
        if (json.path("schema_name").asText("").isEmpty()) {
            problems.add("/schema_name must be given but is missing");
        }
        String owner = json.path("database_name").asText("");
        if (!owner.equals(database)) {
            problems.add("/database_name must be its folder '%s' but was '%s'".formatted(database, owner));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("%s must be UTF-8 but is not".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("contract file '%s' cannot be read".formatted(file), e);
        }
    }
}
