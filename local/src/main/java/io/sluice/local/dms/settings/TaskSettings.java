package io.sluice.local.dms.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sluice.contract.json.Json;

/// The task settings that change what is written.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.html>
///
/// @param lobBytes bytes at which a LOB is cut
/// @param loadTasks tables loaded at once
public record TaskSettings(int lobBytes, int loadTasks) {

    private static final long DEFAULT_LOB_KIB = 32;

    /// DMS's documented bound.
    private static final long MAX_LOB_KIB = 102_400;

    private static final long DEFAULT_LOAD_TASKS = 8;

    /// Reads the settings of a planned task; what is missing has DMS's default, an empty text is all defaults.
    ///
    /// @throws io.sluice.local.LocalException naming every setting the stand-in cannot honour
    public static TaskSettings read(String json) {
        JsonNode root = json.isBlank() ? MissingNode.getInstance() : Json.parse(json, "task settings");
        SettingsReader metadata = new SettingsReader(root.path("TargetMetadata"));
        metadata.refuse("BatchApplyEnabled", "true", "it can lose changes on an S3 target");
        metadata.refuse("FullLobMode", "true", "S3 targets have limited LOB mode only");
        metadata.refuse("SupportLobs", "false", "columns would be missing; remove them by rule instead");
        long lobKib = Math.min(MAX_LOB_KIB, metadata.number("LobMaxSize", DEFAULT_LOB_KIB, 1));
        SettingsReader load = new SettingsReader(root.path("FullLoadSettings"));
        long tasks = load.number("MaxFullLoadSubTasks", DEFAULT_LOAD_TASKS, 1);
        load.choice("TargetTablePrepMode", Preparation.class, Preparation.DROP_AND_CREATE);
        SettingsReader changes = new SettingsReader(root.path("ChangeProcessingDdlHandlingPolicy"));
        changes.refuse("HandleSourceTableTruncated", "true", "DMS would delete the table's files");
        changes.refuse("HandleSourceTableDropped", "true", "DMS would delete the table's files");
        metadata.problems().addAll(load.problems());
        metadata.problems().addAll(changes.problems());
        TargetSettings.requireNone("task settings", metadata.problems());
        return new TaskSettings(Math.toIntExact(lobKib * 1024), Math.toIntExact(tasks));
    }

    /// The values of `TargetTablePrepMode`: all the same here, for a local load begins with an empty bucket.
    private enum Preparation {
        DO_NOTHING,
        DROP_AND_CREATE,
        TRUNCATE_BEFORE_LOAD
    }
}
