package io.sluice.validator.batch;

import static java.util.Objects.requireNonNull;

import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;

/// A file that is not written on when the time of an invocation is nearly over.
///
/// @param upload the file
/// @param deadline when that is
/// @param key key of the file, for messages
record TimedUpload(Upload upload, Deadline deadline, String key) implements Upload {

    TimedUpload {
        requireNonNull(upload, "upload is null");
        requireNonNull(deadline, "deadline is null");
        requireNonNull(key, "key is null");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws StoreException {
        deadline.allow("writing %s".formatted(key));
        upload.write(bytes, from, length);
    }

    @Override
    public void complete() throws StoreException {
        upload.complete();
    }

    @Override
    public void abort() {
        upload.abort();
    }
}
