package io.sluice.local.dms;

import java.nio.file.Path;

/// The bucket that the stand-in writes to.
public interface RawBucket {

    /// Stores the file under the key; the file is complete and may be moved away.
    ///
    /// Once it returns, the object survives the end of this process.
    void put(String key, Path file);

    /// Whether the object is in the bucket, or was and has been processed since.
    ///
    /// Asked after a crash, to tell a file that was written from one that has to be written again.
    boolean holdsOrHeld(String key);
}
