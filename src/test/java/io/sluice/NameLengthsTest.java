package io.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.ConfigKey;
import io.sluice.config.StackConfig;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.ContractStore;
import io.sluice.engine.NameLimits;
import io.sluice.plan.Recording;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pulumi makes physical names of logical ones by a hyphen and seven hex digits, and fails where that is too long.
///
/// The limits are AWS's; that Pulumi adds seven digits to every type is assumed here.
class NameLengthsTest {

    private static final String LONGEST = "orders_and_payments_of_the_whole_company";

    private static final Pattern ALPHABET = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"mode\":\"full-load-and-cdc\"",
                "\"mode\":\"separate-tasks\"",
                "\"mode\":\"full-load-only\",\"schedule\":{\"expression\":\"rate(1 day)\"}"
            })
    void everyPhysicalNameOfALongDatabaseFits(String replication) {
        Recording recording = plan(replication);
        Map<String, String> tooLong = new TreeMap<>();
        for (String resource : recording.resources()) {
            String type = resource.substring(0, resource.indexOf(' '));
            if (NameLimits.LONGEST.containsKey(type)) {
                String name = physical(recording, resource);
                assertThat(name).as(resource).matches(ALPHABET);
                if (name.length() > NameLimits.LONGEST.get(type)) {
                    tooLong.put(resource, name);
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void theDimensionOfATasksMetricsIsCutAndEndsInAChecksum() {
        assertThat(plan("\"mode\":\"full-load-and-cdc\"")
                        .text(
                                "aws:dms/replicationTask:ReplicationTask orders-and-payments-of-the-whole-company-task",
                                "resourceIdentifier"))
                .matches("orders-and-payments-of-t-[0-9a-f]{6}");
    }

    private static String physical(Recording recording, String resource) {
        Map<?, ?> outputs = (Map<?, ?>) recording.resource(resource).get("outputs");
        for (String property : new String[] {"bucket", "replicationInstanceId", "name"}) {
            if (outputs.get(property) instanceof String name) {
                return name;
            }
        }
        throw new AssertionError("no name in " + outputs);
    }

    private Recording plan(String replication) {
        TableContract orders = SampleContracts.orders();
        new ContractStore(folder)
                .write(new TableContract(
                        new TableId(LONGEST, "public", "orders"), 1, orders.columns(), orders.primaryKey(), Map.of()));
        return Recording.of(context -> pipeline(context, replication));
    }

    private void pipeline(Context context, String replication) {
        Map<String, String> settings = Map.of(
                "aws:region",
                "eu-west-2",
                "sluice:accountId",
                "111111111111",
                "sluice:metadataDirectory",
                folder.toString(),
                "sluice:slack",
                "{\"webhookSecretArn\":\"arn:aws:secretsmanager:eu-west-2:111111111111:secret:slack\"}",
                "sluice:network",
                "{\"subnetIds\":[\"subnet-0a000001\",\"subnet-0a000002\"],\"securityGroupIds\":[\"sg-0a000001\"]}",
                "sluice:databases",
                """
                {"%s":{"engine":"postgres","databaseName":"shop",
                 "secretArn":"arn:aws:secretsmanager:eu-west-2:111111111111:secret:shop",
                 "replication":{"losses":"accept",%s}}}""".formatted(LONGEST, replication));
        StackConfig config =
                StackConfig.read("preprod", (ConfigKey key) -> Optional.ofNullable(settings.get(key.toString())));
        Foundation foundation = new Foundation(config);
        new Pipeline(
                new Pipeline.Args(Blueprint.of(config).getFirst(), foundation),
                ComponentResourceOptions.builder()
                        .provider(foundation.pipelines().provider())
                        .build());
    }
}
