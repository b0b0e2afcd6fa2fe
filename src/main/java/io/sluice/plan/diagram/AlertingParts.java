package io.sluice.plan.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The foot of the picture: how somebody learns of what is wrong.
///
/// @param contents the pipeline
record AlertingParts(Contents contents) {

    List<Part> all() {
        return Stream.of(
                        topic(),
                        counted("aws:cloudwatch/metricAlarm:MetricAlarm", Place.ALARMS, "CloudWatch alarms", "alarm"),
                        counted("aws:cloudwatch/eventRule:EventRule", Place.EVENTS, "EventBridge rules", "rule"),
                        notifier(),
                        watcher(),
                        slack())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Part> topic() {
        return contents.first("aws:sns/topic:Topic")
                .map(topic -> new Part(
                        Place.TOPIC, "SNS topic", List.of(topic.output("name").asText(topic.name()))));
    }

    private Optional<Part> counted(String type, Place place, String title, String noun) {
        int count = contents.all(type).size();
        int dashboards = contents.all("aws:cloudwatch/dashboard:Dashboard").size();
        List<String> lines = new ArrayList<>(List.of(Contents.count(count, noun)));
        if (place == Place.ALARMS && dashboards > 0) {
            lines.add(Contents.count(dashboards, "dashboard"));
        }
        return count == 0 ? Optional.empty() : Optional.of(new Part(place, title, lines));
    }

    private Optional<Part> notifier() {
        return contents.function("notifier")
                .map(function -> new Part(
                        Place.NOTIFIER,
                        "Notifier Lambda",
                        List.of("%s MiB, %s s"
                                .formatted(
                                        function.input("memorySize").asText(),
                                        function.input("timeout").asText()))));
    }

    private Optional<Part> watcher() {
        return contents.function("watcher")
                .map(function -> new Part(
                        Place.WATCHER,
                        "Watcher Lambda",
                        contents.all("aws:scheduler/schedule:Schedule").stream()
                                .filter(schedule -> schedule.name().contains("watcher"))
                                .map(schedule ->
                                        schedule.input("scheduleExpression").asText())
                                .limit(1)
                                .toList()));
    }

    private Optional<Part> slack() {
        boolean chat = contents.first("aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration")
                .isPresent();
        return chat || contents.function("notifier").isPresent()
                ? Optional.of(new Part(
                        Place.SLACK, "Slack", List.of(chat ? "through AWS's chat service" : "through a webhook")))
                : Optional.empty();
    }
}
