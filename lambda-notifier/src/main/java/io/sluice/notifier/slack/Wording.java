package io.sluice.notifier.slack;

import static io.sluice.notifier.slack.SlackMessage.escaped;
import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.FailedFilesNotice.Place;
import io.sluice.notifier.message.Alert;
import io.sluice.notifier.message.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts a cause into words for whoever is called at night: what, where, how often, where to look, what to run.
///
/// @param database name of the pipeline's source database
/// @param stack name of the stack
/// @param region region of the pipeline
public record Wording(String database, String stack, String region) {

    public Wording {
        requireNonNull(database, "database is null");
        requireNonNull(stack, "stack is null");
        requireNonNull(region, "region is null");
    }

    /// The message of a cause.
    public SlackMessage of(Cause cause) {
        return switch (cause.first()) {
            case Alert.Alarm alarm -> alarm(alarm, cause);
            case Alert.DmsEvent event -> dms(event, cause);
            case Alert.FailedFiles failed -> files(failed.notice(), cause);
            case Alert.ContractChange change -> contracts(change, cause);
            case Alert.Other other ->
                new SlackMessage(title("a message"), escaped(other.text()), Optional.empty(), Optional.empty());
        };
    }

    private SlackMessage alarm(Alert.Alarm alarm, Cause cause) {
        String state = switch (alarm.state()) {
            case "ALARM" -> "ALARM";
            case "OK" -> "over";
            default -> "unknown";
        };
        String text = "%s%n%s%s".formatted(escaped(alarm.meaning()), escaped(alarm.reason()), often(cause));
        return new SlackMessage(
                title("%s: %s".formatted(state, alarm.name())),
                text,
                Optional.of(ConsoleLink.alarm(alarm.region(), alarm.name())),
                alarm.state().equals("ALARM")
                        ? Optional.of("aws cloudwatch describe-alarm-history --alarm-name %s --region %s"
                                .formatted(alarm.name(), alarm.region()))
                        : Optional.empty());
    }

    private SlackMessage dms(Alert.DmsEvent event, Cause cause) {
        Optional<String> resume = event.isOfTask()
                ? Optional.of(("aws dms start-replication-task --replication-task-arn %s"
                                + " --start-replication-task-type resume-processing --region %s")
                        .formatted(event.resourceArn(), event.region()))
                : Optional.empty();
        String number = event.id().isEmpty() ? "" : " (%s)".formatted(event.id());
        return new SlackMessage(
                title(event.isOfTask() ? "DMS task" : "DMS instance"),
                "%s%s%n`%s`%s".formatted(escaped(event.text()), number, escaped(event.resourceArn()), often(cause)),
                Optional.of(ConsoleLink.dms(event.region(), event.isOfTask())),
                resume);
    }

    private SlackMessage files(FailedFilesNotice first, Cause cause) {
        List<FailedFilesNotice> notices = cause.alerts().stream()
                .filter(Alert.FailedFiles.class::isInstance)
                .map(alert -> ((Alert.FailedFiles) alert).notice())
                .toList();
        int files = notices.stream().mapToInt(FailedFilesNotice::files).sum();
        Place place = first.first();
        String text = "%s %s%nfirst `%s`%nlast `%s`"
                .formatted(
                        first.rule(),
                        escaped(first.reason()),
                        escaped(place.key()),
                        escaped(notices.getLast().last().key()));
        return new SlackMessage(
                title("%d %s of %s failed".formatted(files, files == 1 ? "file" : "files", first.table())),
                text,
                Optional.of(ConsoleLink.object(region, place.bucket(), place.key())),
                Optional.of("aws s3 cp 's3://%s/%s' - --region %s"
                        .formatted(place.metadataBucket(), place.receiptKey(), region)));
    }

    private SlackMessage contracts(Alert.ContractChange change, Cause cause) {
        String lines = cause.alerts().stream()
                .filter(Alert.ContractChange.class::isInstance)
                .flatMap(alert -> ((Alert.ContractChange) alert).notice().changes().stream())
                .distinct()
                .map(line -> "• " + escaped(line))
                .collect(Collectors.joining("\n"));
        return new SlackMessage(
                title("the source changed"),
                lines,
                Optional.empty(),
                Optional.of(("./sluice metadata pull --database %s --function"
                                + " \"$(pulumi stack output %s --stack %s --json | jq -r .extractorFunction)\"")
                        .formatted(database, database, stack)));
    }

    private String title(String what) {
        return "%s (%s): %s".formatted(database, stack, what);
    }

    private static String often(Cause cause) {
        int times = cause.alerts().size();
        return times == 1 ? "" : "%n%d times".formatted(times);
    }
}
