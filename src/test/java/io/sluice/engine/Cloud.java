package io.sluice.engine;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sluice.config.Account;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What exists in the stand-in's AWS: one JSON file a resource, which a person may edit to make it drift.
///
/// `<account>/<region>/<type>/<identifier>.json`; IAM has no region.
///
/// @param root folder of all accounts
/// @param account account and region that are worked in
record Cloud(Path root, Account account) {

    private static final TypeReference<TreeMap<String, Object>> PROPERTIES = new TypeReference<>() {};
    private static final String SUFFIX = ".json";

    Cloud {
        requireNonNull(root, "root is null");
        requireNonNull(account, "account is null");
    }

    Optional<Map<String, Object>> find(String type, String id) {
        return read(file(type, id));
    }

    /// Every resource of a type, by its identifier.
    Map<String, Map<String, Object>> all(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        entries(folder(type)).stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .forEach(file -> read(file).ifPresent(properties -> found.put(id(file), properties)));
        return found;
    }

    /// Whether a bucket of a name exists, in whatever account. Only folders are listed on the way: files come and go,
    /// and going through all of them fails where one is gone.
    boolean anywhere(String type, String id) {
        return entries(root).stream()
                .flatMap(account -> entries(account).stream())
                .anyMatch(region -> Files.exists(region.resolve(name(type)).resolve(name(id) + SUFFIX)));
    }

    void put(String type, String id, Map<String, ?> properties) {
        Path file = file(type, id);
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), Json.pretty(properties));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String type, String id) {
        try {
            Files.deleteIfExists(file(type, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Map<String, Object>> read(Path file) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readString(file), PROPERTIES));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String type, String id) {
        return folder(type).resolve(name(id) + SUFFIX);
    }

    private Path folder(String type) {
        String region = type.startsWith("aws:iam/") ? "global" : account.region();
        return root.resolve(account.id()).resolve(region).resolve(name(type));
    }

    private static String name(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return URLDecoder.decode(name.substring(0, name.length() - SUFFIX.length()), StandardCharsets.UTF_8);
    }
}
