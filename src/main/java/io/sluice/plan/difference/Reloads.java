package io.sluice.plan.difference;

import io.sluice.plan.difference.Consequence.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a change of tables, columns and task settings means for rows that are in the lake and for rows to come.
///
/// @param changes all changes
record Reloads(List<Change> changes) {

    private static final String SELECTION_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html";
    private static final String TRANSFORMATION_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Transformations.html";
    private static final String LOB_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html";
    private static final String ERROR_SOURCE =
            "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.ErrorHandling.html";

    /// Task settings under which rows are lost in silence.
    private static final Map<String, Set<String>> SILENT = Map.of(
            "ErrorBehavior.DataErrorPolicy", Set.of("IGNORE_RECORD", "LOG_ERROR"),
            "ErrorBehavior.DataTruncationErrorPolicy", Set.of("IGNORE_RECORD", "LOG_ERROR"),
            "ErrorBehavior.TableErrorPolicy", Set.of("SUSPEND_TABLE"),
            "ErrorBehavior.FailOnTransactionConsistencyBreached", Set.of("false"));

    List<Consequence> all() {
        List<Consequence> found = new ArrayList<>();
        for (Change change : changes) {
            if (change.subject().area() == Area.TABLES) {
                table(change).ifPresent(found::add);
            } else if (change.subject().area() == Area.TASK_SETTINGS) {
                setting(change).ifPresent(found::add);
            } else if (change.attribute().endsWith("failTasksOnLobTruncation")
                    && change.values().to().equals(Optional.of("false"))) {
                found.add(of(change, Effect.ENDANGERS_DATA, "a LOB over the limit is cut in silence", LOB_SOURCE));
            }
        }
        return found;
    }

    private static Optional<Consequence> table(Change change) {
        boolean isTable = change.subject().path().size() == 1;
        return switch (change.kind()) {
            case REMOVED ->
                isTable && leaves(change)
                        ? Optional.of(lost(change, "its changes are no longer captured"))
                        : transformed(change);
            case EXCLUDED -> Optional.of(lost(change, "its values are no longer extracted"));
            case RENAMED ->
                isTable
                        ? Optional.of(of(
                                change,
                                Effect.NEEDS_RELOAD,
                                "a table of another name is another table to DMS: its rows are loaded anew",
                                SELECTION_SOURCE))
                        : Optional.empty();
            case ADDED, CHANGED -> transformed(change);
        };
    }

    private static boolean leaves(Change change) {
        return change.attribute().isEmpty() || change.attribute().equals(Mapping.REPLICATED);
    }

    private static Consequence lost(Change change, String what) {
        String sentence = what + "; to take it up again needs a reload";
        return of(change, Effect.ENDANGERS_DATA, sentence, SELECTION_SOURCE);
    }

    private static Optional<Consequence> transformed(Change change) {
        boolean transforms = change.attribute().startsWith(Mapping.RULE)
                || change.attribute().equals(Mapping.EXCLUDED);
        String sentence = "rows that are loaded already keep their old form until the table is reloaded";
        return transforms
                ? Optional.of(of(change, Effect.NEEDS_RELOAD, sentence, TRANSFORMATION_SOURCE))
                : Optional.empty();
    }

    private static Optional<Consequence> setting(Change change) {
        String now = change.values().to().orElse("");
        if (SILENT.getOrDefault(change.attribute(), Set.of()).contains(now)) {
            return Optional.of(of(
                    change,
                    Effect.ENDANGERS_DATA,
                    "%s is %s: rows can be lost without the task stopping".formatted(change.attribute(), now),
                    ERROR_SOURCE));
        }
        boolean lowered = change.attribute().equals("TargetMetadata.LobMaxSize")
                && number(now) < number(change.values().from().orElse(""));
        return lowered
                ? Optional.of(of(
                        change, Effect.ENDANGERS_DATA, "LOBs are cut at %s KiB from now on".formatted(now), LOB_SOURCE))
                : Optional.empty();
    }

    private static long number(String text) {
        return text.matches("\\d+") ? Long.parseLong(text) : 0;
    }

    private static Consequence of(Change change, Effect effect, String sentence, String source) {
        String name = change.subject().area() == Area.TABLES
                ? (change.subject().path().size() == 1 ? "table " : "column ")
                        + String.join(".", change.subject().path())
                : change.subject().path().getFirst();
        return new Consequence(effect, change.subject().database(), name, sentence, source);
    }
}
