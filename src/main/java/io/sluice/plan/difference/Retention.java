package io.sluice.plan.difference;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.plan.difference.Consequence.Effect;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether data is kept for a shorter time, or in fewer versions.
///
/// @param before the old plan
/// @param after the new plan
record Retention(PlanDocument before, PlanDocument after) {

    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String VERSIONING_SOURCE =
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html";
    private static final String LIFECYCLE_SOURCE =
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html";
    private static final Map<String, String> PERIODS = Map.of(
            "retentionInDays",
                    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
            "messageRetentionSeconds",
                    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
            "deletionWindowInDays", "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
            "recoveryWindowInDays",
                    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html");

    List<Consequence> of(List<Pair> pairs) {
        List<Consequence> found = new ArrayList<>();
        for (Pair pair : pairs) {
            PERIODS.forEach((input, source) -> {
                if (pair.isLowered(input)) {
                    found.add(of(pair.after(), "%s: what is older is lost".formatted(pair.told(input)), source));
                }
            });
            if (pair.after().type().equals(VERSIONING) && isOn(pair.before()) && !isOn(pair.after())) {
                found.add(
                        of(pair.after(), "versioning is turned off: an overwritten object is lost", VERSIONING_SOURCE));
            }
            if (pair.after().type().equals(LIFECYCLE)) {
                found.addAll(expirations(pair));
            }
        }
        before.all(VERSIONING).stream()
                .filter(gone -> isOn(gone) && !after.resources().containsKey(gone.urn()))
                .forEach(gone -> found.add(of(gone, "versioning is no longer asked for", VERSIONING_SOURCE)));
        return found;
    }

    private List<Consequence> expirations(Pair pair) {
        List<Consequence> found = new ArrayList<>();
        for (JsonNode rule : pair.after().input("rules")) {
            String id = rule.path("id").asText();
            JsonNode old = pair.before()
                    .input("rules")
                    .valueStream()
                    .filter(candidate -> candidate.path("id").asText().equals(id))
                    .findFirst()
                    .orElse(rule.path("none"));
            for (String kind : List.of("expiration", "noncurrentVersionExpiration")) {
                int now = days(rule, kind);
                if (now < days(old, kind)) {
                    String sentence = "%s of rule '%s' after %d days, %s before: older objects are deleted";
                    String was = days(old, kind) == Integer.MAX_VALUE ? "never" : days(old, kind) + " days";
                    found.add(of(pair.after(), sentence.formatted(kind, id, now, was), LIFECYCLE_SOURCE));
                }
            }
        }
        return found;
    }

    /// Days until a rule deletes, the greatest number if it does not.
    private static int days(JsonNode rule, String kind) {
        JsonNode expiration = rule.path(kind);
        return expiration.path("days").asInt(expiration.path("noncurrentDays").asInt(Integer.MAX_VALUE));
    }

    private static boolean isOn(Resource versioning) {
        return versioning
                .input("versioningConfiguration")
                .path("status")
                .asText()
                .equals("Enabled");
    }

    private Consequence of(Resource resource, String sentence, String source) {
        String database =
                after.database(resource).or(() -> before.database(resource)).orElse("");
        return new Consequence(Effect.ENDANGERS_DATA, database, resource.label(), sentence, source);
    }
}
