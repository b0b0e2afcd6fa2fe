package io.sluice.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.sluice.plan.Recording;
import io.sluice.site.SampleSites;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryWorkgroupTest {

    @Test
    void limitsWhatAQueryReadsBeyondWhatThirtyTwoBitsHold() {
        QueryWorkgroup.Args args = new QueryWorkgroup.Args("shop-dev", Output.of("results"), Output.of("arn:key"), 100);
        Recording recording =
                Recording.of(context -> new QueryWorkgroup("shop-workgroup", args, SampleSites.NO_OPTIONS));

        assertThat(recording.inputs("aws:athena/workgroup:Workgroup shop-workgroup"))
                .containsEntry("name", "shop-dev")
                .containsEntry("forceDestroy", true)
                .containsEntry(
                        "configuration",
                        Map.of(
                                "enforceWorkgroupConfiguration",
                                true,
                                "publishCloudwatchMetricsEnabled",
                                true,
                                "bytesScannedCutoffPerQuery",
                                107_374_182_400L,
                                "resultConfiguration",
                                Map.of(
                                        "outputLocation",
                                        "s3://results/",
                                        "encryptionConfiguration",
                                        Map.of("encryptionOption", "SSE_KMS", "kmsKeyArn", "arn:key"))));
    }
}
