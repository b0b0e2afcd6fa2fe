package io.sluice.plan.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The resources of one pipeline, by what they are for.
///
/// @param plan the plan
/// @param database name of the pipeline
record Contents(PlanDocument plan, String database) {

    /// The pipeline's resources of a type, and those that the stack shares.
    List<Resource> all(String type) {
        return plan.all(type).stream()
                .filter(resource -> plan.database(resource).orElse(database).equals(database))
                .toList();
    }

    Optional<Resource> first(String type) {
        return all(type).stream().findFirst();
    }

    /// A bucket by its purpose, which ends its name.
    Optional<Resource> bucket(String purpose) {
        return all("aws:s3/bucketV2:BucketV2").stream()
                .filter(bucket -> bucket.name().endsWith("-" + purpose))
                .findFirst();
    }

    /// The queue that the raw bucket tells of its files; others are beside it.
    Optional<Resource> queue() {
        return all("aws:s3/bucketNotification:BucketNotification").stream()
                .flatMap(notification -> notification.input("queues").valueStream())
                .map(queue -> queue.path("queueArn"))
                .flatMap(arn -> queues().filter(queue -> queue.output("arn").equals(arn)))
                .findFirst();
    }

    Optional<Resource> deadLetters() {
        Optional<String> arn = queue().map(queue ->
                queue.json("redrivePolicy").path("deadLetterTargetArn").asText());
        return queues().filter(
                        queue -> arn.equals(Optional.of(queue.output("arn").asText())))
                .findFirst();
    }

    /// A function by a word of its logical name.
    Optional<Resource> function(String word) {
        return all("aws:lambda/function:Function").stream()
                .filter(function -> function.name().contains(word))
                .findFirst();
    }

    /// Which account and region a resource is in, as its provider says.
    Optional<String> account(Resource resource) {
        return Optional.ofNullable(plan.resources().get(resource.providerUrn()))
                .map(provider -> "%s, %s"
                        .formatted(
                                firstOf(provider, "allowedAccountIds"),
                                provider.input("region").asText()));
    }

    /// How many tables the tasks copy.
    int tables() {
        return all("aws:dms/replicationTask:ReplicationTask").stream()
                .flatMap(task -> task.json("tableMappings").path("rules").valueStream())
                .filter(rule -> rule.path("rule-type").asText().equals("selection"))
                .map(rule -> rule.path("object-locator").toString())
                .collect(java.util.stream.Collectors.toSet())
                .size();
    }

    /// A number with its noun.
    static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
    }

    /// Days for which the logs of something are kept.
    Optional<String> kept(String word) {
        return all("aws:cloudwatch/logGroup:LogGroup").stream()
                .filter(logs -> logs.name().contains(word))
                .map(logs -> "logs kept %s days"
                        .formatted(logs.input("retentionInDays").asText()))
                .findFirst();
    }

    private Stream<Resource> queues() {
        return all("aws:sqs/queue:Queue").stream();
    }

    private static String firstOf(Resource provider, String input) {
        JsonNode list = provider.json(input).isMissingNode() ? provider.input(input) : provider.json(input);
        return list.isArray() && !list.isEmpty() ? list.get(0).asText() : "account unknown";
    }
}
