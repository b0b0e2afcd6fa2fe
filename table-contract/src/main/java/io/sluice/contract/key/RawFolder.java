package io.sluice.contract.key;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// The folder of one task in the raw bucket.
///
/// Two tasks that write the same table into one folder overwrite each other's files, so each has its own. A
/// dot ends the pipeline's name in it: names have none, so no folder can be taken for that of another pipeline.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public enum RawFolder {
    /// Of a pipeline with one task.
    WHOLE(""),
    /// Of the task that loads, where another one follows the changes.
    FULL_LOAD(".full-load"),
    /// Of the task that follows the changes, where another one loads.
    CHANGES(".cdc");

    private final String ending;

    RawFolder(String ending) {
        this.ending = ending;
    }

    /// The folder, without a slash at either end.
    ///
    /// @param database name of the pipeline
    public String of(String database) {
        return requireNonNull(database, "database is null") + ending;
    }

    /// The folder that a key of the pipeline is in.
    static Optional<RawFolder> holding(String database, String key) {
        for (RawFolder folder : values()) {
            if (key.startsWith(folder.of(database) + "/")) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /// Whether the task of this folder writes files of that kind.
    boolean holds(RawKey.Kind kind) {
        return switch (this) {
            case WHOLE -> true;
            case FULL_LOAD -> kind == RawKey.Kind.FULL_LOAD;
            case CHANGES -> kind == RawKey.Kind.CHANGES;
        };
    }
}
