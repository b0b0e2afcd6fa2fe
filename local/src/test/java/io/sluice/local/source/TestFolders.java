package io.sluice.local.source;

import java.nio.file.Path;

/// Folders that the tests of one machine share.
public final class TestFolders {

    private TestFolders() {}

    /// Where PostgreSQL is unpacked once for all tests.
    public static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "sluice-test-postgres")
                .toAbsolutePath();
    }
}
