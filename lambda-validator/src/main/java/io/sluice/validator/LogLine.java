package io.sluice.validator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.StoreException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// One line of JSON about one object, which metric filters and people search by its properties.
///
/// `decision` is `passed`, `failed`, `skipped`, `gone`, `replaced` or `retry`; `notice-refused` is about no object.
final class LogLine {

    /// Reasons that a line tells, and characters of each. CloudWatch takes 256 KiB as one event, finds no metrics in
    /// a line that was cut, and a hostile file may have a hundred columns with names of a kibibyte.
    /// See <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html>
    static final int MAX_REASONS = 20;

    static final int MAX_REASON = 1_000;

    private LogLine() {}

    /// How an object ended.
    ///
    /// @param taken how long it took
    static ObjectNode of(RawObject raw, Outcome outcome, Duration taken) {
        ObjectNode line = Json.object();
        switch (outcome) {
            case Outcome.Moved(Receipt receipt) -> moved(line, receipt);
            case Outcome.Skipped(String reason) ->
                line.put("decision", "skipped").put("reason", reason);
            case Outcome.NoLongerThere there ->
                line.put("decision", there.fate().words())
                        .put("receipt", there.receipt().isPresent());
        }
        return finished(line, raw, taken);
    }

    /// That an object could not be handled and its event comes again.
    static ObjectNode retry(RawObject raw, Throwable cause, Duration taken) {
        ObjectNode line = Json.object();
        line.put("decision", "retry").put("error", reason(cause));
        return finished(line, raw, taken);
    }

    /// That a message was not handled and comes again.
    static ObjectNode retry(String reason) {
        return Json.object().put("decision", "retry").put("error", reason);
    }

    /// That nobody could be told yet of files that failed.
    static ObjectNode refused(FailedFilesNotice notice, String reason) {
        ObjectNode line = Json.object().put("decision", "notice-refused").put("error", reason);
        return line.put("table", notice.table()).put("rule", notice.rule()).put("files", notice.files());
    }

    /// A fault of ours has no sentence of its own, so what it is and where it happened tells it.
    private static String reason(Throwable cause) {
        if (cause instanceof StoreException) {
            return cause.getMessage();
        }
        String place = Arrays.stream(cause.getStackTrace())
                .findFirst()
                .map(" at %s"::formatted)
                .orElse("");
        return "fault of the function: %s%s".formatted(cause, place);
    }

    private static void moved(ObjectNode line, Receipt receipt) {
        line.put("decision", lower(receipt.decision()));
        line.put("to", receipt.to());
        line.put("rows", receipt.contents().rows());
        receipt.contents().contractVersion().ifPresent(version -> line.put("contractVersion", version));
        receipt.contents().counts().ifPresent(counts -> line.set("counts", counts.json()));
        ArrayNode reasons = line.putArray("reasons");
        receipt.reasons().stream().limit(MAX_REASONS).map(LogLine::cut).forEach(reasons::add);
        int more = receipt.reasons().size() - reasons.size();
        if (more > 0) {
            reasons.add("and %d more, in the receipt".formatted(more));
        }
    }

    private static ObjectNode finished(ObjectNode line, RawObject raw, Duration taken) {
        line.put("key", raw.key()).put("etag", raw.etag()).put("bytes", raw.size());
        return line.put("milliseconds", taken.toMillis());
    }

    private static String cut(String reason) {
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON - 1) + "…" : reason;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
