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
        } catch (IllegalArgumentException | SourceException e) {
            throw new LocalException(e.getMessage(), e);
        } catch (SdkException e) {
            throw new LocalException(ofAws(String.valueOf(e.getMessage())), e);
        } catch (UncheckedIOException e) {
            throw new LocalException("%s: %s".formatted(e.getMessage(), Folders.reason(e.getCause())), e);
        }
    }

    /// AWS's library lists every place in which it looked.
    private static String ofAws(String message) {
        if (message.startsWith("Unable to load region")) {
            return "AWS must be told a region but was not: set AWS_REGION";
        }
        if (message.startsWith("Unable to load credentials")) {
            return "AWS must be given credentials but was not: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its likes";
        }
        return message.lines().findFirst().orElse("AWS gave no reason");
    }
}
