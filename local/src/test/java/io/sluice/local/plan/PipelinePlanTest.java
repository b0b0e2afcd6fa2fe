package io.sluice.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PipelinePlanTest {

    private static final ValidatorEnvironment DEPLOYED = new ValidatorEnvironment(
            "shop",
            new Buckets("raw", "lake", "fail", "metadata"),
            FileLayout.standard(),
            Optional.of("arn:aws:sns:eu-west-2:111122223333:alerts"),
            OptionalInt.of(32));

    @Test
    void onThisMachineTheValidatorHasNoTopicAndSoNeverCallsAws() {
        PipelinePlan plan = new PipelinePlan(new PlanDocument(document()));
        assertThat(plan.environment()).isEqualTo(DEPLOYED);
        assertThat(plan.localVariables())
                .doesNotContainKey("SLUICE_ALERT_TOPIC_ARN")
                .isEqualTo(DEPLOYED.withoutTopic().variables());
    }

    private static ObjectNode document() {
        ObjectNode root = Json.object().put("version", 1);
        ObjectNode function = root.putArray("resources").addObject().put("type", "aws:lambda/function:Function");
        ObjectNode variables =
                function.putObject("inputs").putObject("environment").putObject("variables");
        DEPLOYED.variables().forEach(variables::put);
        return root;
    }
}
