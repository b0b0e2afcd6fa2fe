package io.sluice.replication;

import io.sluice.config.ReplicationMode;
import io.sluice.contract.key.RawFolder;
import io.sluice.naming.Names;
import io.sluice.replication.settings.TaskSettings.Preparation;
import java.util.List;

/// What a task of a pipeline does, and what follows from it.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.Creating.html>
public enum TaskKind {
    /// Loads every table and follows its changes.
    FULL_LOAD_AND_CDC("full-load-and-cdc", "", RawFolder.WHOLE, Preparation.DROP_AND_CREATE),
    /// Loads every table, and no other task follows.
    FULL_LOAD_ALONE("full-load", "", RawFolder.WHOLE, Preparation.DROP_AND_CREATE),
    /// Follows changes, and no other task loads.
    CDC_ALONE("cdc", "", RawFolder.WHOLE, Preparation.DO_NOTHING),
    /// Loads every table beside a task that follows.
    FULL_LOAD("full-load", ReplicationMode.LOADER_SUFFIX, RawFolder.FULL_LOAD, Preparation.DROP_AND_CREATE),
    /// Follows changes beside a task that loads.
    CDC("cdc", ReplicationMode.FOLLOWER_SUFFIX, RawFolder.CHANGES, Preparation.DO_NOTHING);

    private final String migrationType;
    private final String suffix;
    private final RawFolder folder;
    private final Preparation preparation;

    TaskKind(String migrationType, String suffix, RawFolder folder, Preparation preparation) {
        this.migrationType = migrationType;
        this.suffix = suffix;
        this.folder = folder;
        this.preparation = preparation;
    }

    /// The tasks of a pipeline.
    public static List<TaskKind> of(ReplicationMode mode) {
        return switch (mode) {
            case ReplicationMode.FullLoadAndCdc both -> List.of(FULL_LOAD_AND_CDC);
            case ReplicationMode.SeparateTasks two -> List.of(FULL_LOAD, CDC);
            case ReplicationMode.FullLoadOnly load -> List.of(FULL_LOAD_ALONE);
            case ReplicationMode.CdcOnly changes -> List.of(CDC_ALONE);
        };
    }

    /// DMS's name for it.
    public String migrationType() {
        return migrationType;
    }

    /// Put after the name of the pipeline: two tasks have names of their own.
    public String suffix() {
        return suffix;
    }

    /// Where it writes.
    public RawFolder folder() {
        return folder;
    }

    /// What becomes of files that are there already when a table is loaded.
    public Preparation preparation() {
        return preparation;
    }

    /// The physical names of the task and its target endpoint.
    public Names names(Names pipeline) {
        return new Names(pipeline.database() + suffix, pipeline.stack());
    }
}
