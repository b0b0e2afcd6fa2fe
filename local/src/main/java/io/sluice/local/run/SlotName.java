package io.sluice.local.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/// Name of a run's replication slot: the same for the same folder, so that a killed run finds its slot again.
final class SlotName {

    private SlotName() {}

    static String of(Path out) {
        CRC32 checksum = new CRC32();
        checksum.update(out.toString().getBytes(StandardCharsets.UTF_8));
        return "sluice_local_%08x".formatted(checksum.getValue());
    }
}
