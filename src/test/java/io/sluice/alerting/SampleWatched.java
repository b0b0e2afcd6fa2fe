package io.sluice.alerting;

import com.pulumi.core.Output;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import io.sluice.naming.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is watched of a small pipeline, read from a stack as a stack is read.
final class SampleWatched {

    private static final String SHOP = """
            {"shop":{"engine":"postgres","databaseName":"shop",
             "secretArn":"arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop",
             "alarms":{"expectedWithinHours":{"sales.orders":4},"source":{"rdsInstance":"shop-1","slotLagGib":3}}}}""";

    private SampleWatched() {}

    static Watched postgres() {
        return new Watched(
                new Names("shop", "dev"),
                StackConfig.read("dev", SampleWatched::setting).databases().getFirst(),
                new Watched.Replicating(
                        List.of(Output.of("arn:task")),
                        Output.of("arn:instance"),
                        Output.of("dms-tasks-shop-dev-instance")),
                new Watched.Judging(
                        Output.of("queue"),
                        Output.of("dead-letters"),
                        Output.of("validator"),
                        Output.of("validator-logs"),
                        Output.of("watcher"),
                        Output.of("extractor")));
    }

    private static Optional<String> setting(ConfigKey key) {
        return Optional.ofNullable(Map.of(
                        "aws:region",
                        "eu-west-2",
                        "sluice:accountId",
                        "111111111111",
                        "sluice:network",
                        "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],\"securityGroupIds\":[\"sg-0a000001\"]}",
                        "sluice:databases",
                        SHOP)
                .get(key.toString()));
    }
}
