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
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path file = file(type, id);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// Every resource of a type, by its identifier.
    Map<String, Map<String, Object>> all(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        Path folder = folder(type);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> found.put(id(file), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /// Whether a bucket of a name exists, in whatever account.
    boolean anywhere(String type, String id) {
        try (Stream<Path> files = Files.isDirectory(root) ? Files.find(root, 4, (_, _) -> true) : Stream.empty()) {
            return files.anyMatch(file -> file.endsWith(Path.of(name(type), name(id) + SUFFIX)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Map<String, Object> read(Path file) {
        try {
            return Json.mapper().readValue(Files.readString(file), PROPERTIES);
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
