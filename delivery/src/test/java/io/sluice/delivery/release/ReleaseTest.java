package io.sluice.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final List<String> CONTENT = List.of(
            ".pulumi.version",
            "Pulumi.dev.yaml",
            "Pulumi.prod.yaml",
            "Pulumi.yaml",
            "delivery/target/lib/a.jar",
            "delivery/target/sluice-delivery.jar",
            "lambda-notifier/target/lambda-notifier.jar",
            "lambda-validator/target/lambda-validator.jar",
            "metadata-extractor/target/metadata-extractor.jar",
            "metadata/shop/sales.orders.json",
            "sluice",
            "src/target/lib/a.jar",
            "src/target/pulumi-program.jar");

    private static final Revision REVISION = new Revision("c".repeat(40));

    @TempDir
    private Path home;

    @Test
    void holdsAllThatADeploymentNeedsAndNoMore() throws IOException {
        CONTENT.forEach(this::write);
        List.of("pom.xml", "README.md", "src/main/java/A.java", "cli/target/sluice.jar")
                .forEach(this::write);

        new Release(home).pack(home.resolve("release.zip"), REVISION);

        try (ZipFile zip = new ZipFile(home.resolve("release.zip").toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .startsWith(".revision")
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(".revision"), CONTENT.stream())
                            .toList());
            assertThat(zip.getInputStream(zip.getEntry(".revision"))).hasContent(REVISION.commit());
            assertThat(zip.getInputStream(zip.getEntry("sluice"))).hasContent("sluice");
        }
    }

    @Test
    void isOfTheSameBytesWheneverItIsPacked() throws Exception {
        CONTENT.forEach(this::write);

        String first = new Release(home).pack(home.resolve("1.zip"), REVISION);
        Files.setLastModifiedTime(home.resolve("sluice"), java.nio.file.attribute.FileTime.fromMillis(0));
        String second = new Release(home).pack(home.resolve("2.zip"), REVISION);

        byte[] bytes = Files.readAllBytes(home.resolve("1.zip"));
        assertThat(home.resolve("2.zip")).hasBinaryContent(bytes);
        assertThat(first)
                .isEqualTo(second)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void failsOnEverythingThatIsNotBuilt() {
        CONTENT.stream()
                .filter(path -> !path.startsWith("src/target") && !path.startsWith("lambda-validator"))
                .forEach(this::write);

        assertThatThrownBy(() -> new Release(home).pack(home.resolve("release.zip"), REVISION))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "'%1$s/src/target/pulumi-program.jar' must be in a release but is missing: run mvn package%n"
                                + "'%1$s/lambda-validator/target/lambda-validator.jar' must be in a release but is missing:"
                                + " run mvn package%n"
                                + "'%1$s/src/target/lib' must be in a release but is missing: run mvn package",
                        home);
        assertThat(home.resolve("release.zip")).doesNotExist();
    }

    private void write(String path) {
        try {
            Files.createDirectories(home.resolve(path).getParent());
            Files.writeString(home.resolve(path), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
