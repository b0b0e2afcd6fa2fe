package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A right stack of one database, for tests to change in one place.
final class SampleStack {

    /// The limits where a stack names none.
    static final AlarmsConfig ALARMS = new AlarmsConfig(
            new AlarmsConfig.Task(Duration.ofMinutes(15), Duration.ofMinutes(15), 1_000_000),
            new AlarmsConfig.Instance(20, 10, 512, 90),
            new AlarmsConfig.Gate(Duration.ofMinutes(15), 80, Duration.ofHours(24), Map.of()),
            Optional.empty());

    /// Once a day, where a stack says nothing.
    static final ExtractorConfig EXTRACTOR =
            new ExtractorConfig(new Schedule("cron(0 4 ? * * *)", ZoneId.of("UTC")), List.of(), List.of());

    private static final String SHOP = "{\"engine\":\"postgres\",\"databaseName\":\"shop\","
            + "\"secretArn\":\"arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop\"%s}";

    private final Map<String, String> settings = new TreeMap<>(Map.of(
            "aws:region",
            "eu-west-2",
            "sluice:accountId",
            "111111111111",
            "sluice:network",
            "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],\"securityGroupIds\":[\"sg-0a000001\"]}",
            "sluice:databases",
            "{\"shop\":%s}".formatted(SHOP.formatted(""))));

    /// Sets one top-level setting.
    SampleStack with(String key, String json) {
        settings.put("sluice:" + key, json);
        return this;
    }

    /// Sets one setting of the database.
    SampleStack withShop(String key, String json) {
        return with("databases", "{\"shop\":%s}".formatted(SHOP.formatted(",\"%s\":%s".formatted(key, json))));
    }

    StackConfig read() {
        return StackConfig.read("dev", key -> Optional.ofNullable(settings.get(key.toString())));
    }

    DatabaseConfig shop() {
        return read().databases().getFirst();
    }

    void assertRefused(String... problems) {
        assertThatThrownBy(this::read).isInstanceOf(ConfigException.class).hasMessage(String.join("\n", problems));
    }
}
