package io.sluice.delivery.release;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.revision.Revision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a deployment takes from a built checkout.
///
/// The same build of the same commit gives the same bytes: files in order, with one time.
///
/// @param home the checkout, after `mvn package`
public record Release(Path home) {

    /// Everything that is uploaded or started, from the checkout's root.
    private static final List<String> FILES = List.of(
            ".pulumi.version",
            "Pulumi.yaml",
            "sluice",
            "src/target/pulumi-program.jar",
            "lambda-validator/target/lambda-validator.jar",
            "lambda-notifier/target/lambda-notifier.jar",
            "metadata-extractor/target/metadata-extractor.jar",
            "delivery/target/sluice-delivery.jar");

    private static final List<String> FOLDERS = List.of("metadata", "src/target/lib", "delivery/target/lib");

    /// A time that zip files can hold.
    private static final FileTime TIME = FileTime.fromMillis(1_767_225_600_000L);

    public Release {
        requireNonNull(home, "home is null");
    }

    /// Packs the release.
    ///
    /// @param revision the commit that was built, which the release holds in a file of its own
    /// @return SHA-256 of the file, in hexadecimal digits
    /// @throws DeliveryException if something of it is not built, or the file cannot be written
    public String pack(Path zip, Revision revision) {
        Set<String> paths = paths();
        MessageDigest digest = sha256();
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(new DigestOutputStream(file, digest))) {
            // Jars are compressed already.
            out.setLevel(Deflater.BEST_SPEED);
            add(out, Revision.FILE, new ByteArrayInputStream((revision.commit() + "\n").getBytes(US_ASCII)));
            for (String path : paths) {
                add(out, path, Files.newInputStream(home.resolve(path)));
            }
        } catch (IOException e) {
            throw new DeliveryException(
                    "release must be written to '%s' but cannot be: its folder is missing, full or not yours"
                            .formatted(zip),
                    e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(ZipOutputStream out, String path, InputStream content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(TIME);
        out.putNextEntry(entry);
        try (content) {
            content.transferTo(out);
        }
        out.closeEntry();
    }

    /// Paths of all files, from the checkout's root, sorted.
    Set<String> paths() {
        List<String> missing = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        for (String file : FILES) {
            if (Files.isRegularFile(home.resolve(file))) {
                paths.add(file);
            } else {
                missing.add("'%s' must be in a release but is missing: run mvn package".formatted(home.resolve(file)));
            }
        }
        for (String folder : FOLDERS) {
            if (!paths.addAll(below(folder))) {
                missing.add(
                        "'%s' must be in a release but is missing: run mvn package".formatted(home.resolve(folder)));
            }
        }
        if (!missing.isEmpty()) {
            throw new DeliveryException(missing);
        }
        paths.addAll(stackFiles());
        return paths;
    }

    private List<String> below(String folder) {
        Path root = home.resolve(folder);
        return Files.isDirectory(root) ? list(root, Integer.MAX_VALUE) : List.of();
    }

    private List<String> stackFiles() {
        return list(home, 1).stream()
                .filter(name -> name.matches("Pulumi\\.[^/]+\\.yaml"))
                .toList();
    }

    private List<String> list(Path root, int depth) {
        try (Stream<Path> files = Files.walk(root, depth)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new DeliveryException("'%s' must be readable but is not: %s".formatted(root, e.getMessage()), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
