package io.sluice.cli;

import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import io.sluice.metadata.source.SourceException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// Turns what other modules refuse into what the command line prints as one sentence.
final class Complaint {

    private Complaint() {}

    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | SourceException | SdkException e) {
            throw new LocalException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new LocalException("%s: %s".formatted(e.getMessage(), Folders.reason(e.getCause())), e);
        }
    }
}
