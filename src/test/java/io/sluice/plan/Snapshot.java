package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that a person reviewed, kept beside the tests.
///
/// After a change that is meant, `mvn -pl src -am test -Dtest=SnapshotTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dsluice.snapshots=write` writes all of them anew; the difference in git is what there is to review.
final class Snapshot {

    private static final Path FOLDER = Path.of("test", "resources", "snapshots");

    private Snapshot() {}

    static void assertSame(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if (System.getProperty("sluice.snapshots", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(text.lines().toList())
                    .as("%s; to take it as it is now, add -Dsluice.snapshots=write", file)
                    .isEqualTo(Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
