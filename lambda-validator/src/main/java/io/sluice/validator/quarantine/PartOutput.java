package io.sluice.validator.quarantine;

import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;

/// Where a part's bytes go, and how many went.
final class PartOutput {

    private final Upload upload;
    private long position;

    PartOutput(Upload upload) {
        this.upload = upload;
    }

    long position() {
        return position;
    }

    /// @throws NotStored if the store could not take them
    void write(byte[] bytes) {
        try {
            upload.write(bytes, 0, bytes.length);
        } catch (StoreException e) {
            throw new NotStored(e);
        }
        position += bytes.length;
    }

    /// Carries what the store said through the reader of the file, which knows no stores.
    static final class NotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient StoreException reason;

        NotStored(StoreException reason) {
            super(reason);
            this.reason = reason;
        }

        StoreException reason() {
            return reason;
        }
    }
}
