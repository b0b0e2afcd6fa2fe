package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

/// What runs before a snapshot. That Lambda calls it is not shown here.
class PrimingTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final Context<? extends Resource> context = Core.getGlobalContext();

    @Test
    void judgesTheSampleAndLeavesNoSocketOpen() throws Exception {
        Priming priming = new Priming();
        priming.beforeCheckpoint(context);
        List<String> before = sockets();
        priming.beforeCheckpoint(context);
        priming.afterRestore(context);
        assertThat(sockets()).isEqualTo(before);
    }

    private static List<String> sockets() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.map(PrimingTest::target)
                    .filter(target -> target.startsWith("socket:"))
                    .sorted()
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return "closed meanwhile";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
