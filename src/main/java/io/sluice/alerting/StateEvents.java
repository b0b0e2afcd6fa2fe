package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.cloudwatch.EventRule;
import com.pulumi.aws.cloudwatch.EventRuleArgs;
import com.pulumi.aws.cloudwatch.EventTarget;
import com.pulumi.aws.cloudwatch.EventTargetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.contract.json.Json;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Sends what DMS says of the pipeline's own tasks and instance to the topic. DMS does so as well as it can: an event
/// may never come, which is why alarms stand beside the rules.
final class StateEvents extends ComponentResource {

    private static final String TYPE = "sluice:alerting:StateEvents";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final Map<Kind, EventRule> rules = new EnumMap<>(Kind.class);

    StateEvents(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        for (Kind kind : Kind.values()) {
            rules.put(kind, rule("%s-%s".formatted(name, kind.word()), kind, args));
        }
        registerOutputs(Map.of());
    }

    /// A rule whose messages the topic or its key refuses says so nowhere else.
    List<Alarm> undelivered() {
        return rules.entrySet().stream()
                .map(entry -> new Alarm(
                        "undelivered-" + entry.getKey().word(),
                        "EventBridge could not publish to the topic: look at the policies of the topic and of its key",
                        Metric.of(
                                "AWS/Events",
                                "FailedInvocations",
                                Statistic.SUM,
                                "RuleName",
                                entry.getValue().name()),
                        Limit.atOnce(Limit.Comparison.ABOVE, 0, Limit.Missing.FINE)))
                .toList();
    }

    private EventRule rule(String name, Kind kind, Args args) {
        Output<String> json = Output.all(args.resourceArns())
                .applyValue(arns -> Json.compact(kind.pattern().of(arns)));
        EventRule rule = new EventRule(
                name,
                EventRuleArgs.builder()
                        .description(kind.description())
                        .eventPattern(json)
                        .build(),
                child);
        new EventTarget(
                name,
                EventTargetArgs.builder().rule(rule.name()).arn(args.topicArn()).build(),
                child);
        return rule;
    }

    /// The rules; no event is taken by two of them.
    private enum Kind {
        LISTED("listed", "Events of DMS that are listed by number", EventPattern.byId()),
        STOPPED("stopped", "A task that stopped unasked", EventPattern.stoppedUnasked()),
        GRAVE("grave", "Other grave events of DMS", EventPattern.byCategory());

        private final String word;
        private final String description;
        private final EventPattern pattern;

        Kind(String word, String description, EventPattern pattern) {
            this.word = word;
            this.description = description;
            this.pattern = pattern;
        }

        String word() {
            return word;
        }

        String description() {
            return description;
        }

        EventPattern pattern() {
            return pattern;
        }
    }

    /// @param resourceArns tasks and instance whose events count
    /// @param topicArn where events go
    record Args(List<Output<String>> resourceArns, Output<String> topicArn) {

        Args {
            requireNonNull(topicArn, "topicArn is null");
            resourceArns = List.copyOf(resourceArns);
            if (resourceArns.isEmpty()) {
                throw new IllegalArgumentException("resourceArns of event rules must be 1 or more but was []");
            }
        }
    }
}
