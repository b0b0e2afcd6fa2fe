package io.sluice.delivery.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.json.Json;
import io.sluice.contract.text.Markdown;
import io.sluice.delivery.engine.Operation;
import io.sluice.delivery.engine.Recorded;
import io.sluice.delivery.engine.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Drift DRIFT = new Drift(
            "dev",
            Recorded.log("drift-of-the-cloud").planned(),
            Recorded.log("drift-of-the-code").planned());

    @Test
    void tellsBothKindsWithWhatCuresThem() {
        assertThat(DRIFT.markdown(Optional.of("https://github.com/o/r/actions/runs/1"))
                        .lines())
                .containsExactly(
                        "Stack `dev` has drifted.",
                        "",
                        "**In the cloud, not as the state says**",
                        "",
                        "Somebody or something changed these by other ways than a deployment. A deployment of the same code"
                                + " puts them back; `pulumi refresh --stack dev` takes them into the state.",
                        "",
                        "- `MetricAlarm ledger-alerting-freeable-memory`: changed",
                        "- `MetricAlarm shop-alerting-freeable-memory`: changed",
                        "",
                        "**In the code, not as deployed**",
                        "",
                        "What a deployment would do now: `./sluice delivery up --stack dev`.",
                        "",
                        "- `MetricAlarm ledger-alerting-freeable-memory`: would be updated",
                        "- `MetricAlarm shop-alerting-freeable-memory`: would be updated",
                        "",
                        "[The run that found it](https://github.com/o/r/actions/runs/1)");
        assertThat(DRIFT.title()).isEqualTo("Stack dev has drifted: 2 in the cloud, 2 in the code");
    }

    @Test
    void saysThatNothingDrifted() {
        Drift clean = new Drift("prod", List.of(), List.of());

        assertThat(clean.markdown(Optional.empty())).isEqualTo("Stack `prod`: no drift%n".formatted());
        assertThat(Json.compact(clean.json()))
                .isEqualTo("{\"format\":\"sluice-drift\",\"version\":1,\"stack\":\"prod\",\"clean\":true}");
    }

    @Test
    void countsWhatAnIssueHasNoRoomFor() {
        List<Step> many = IntStream.range(0, 3_000)
                .mapToObj(i -> new Step(Operation.DELETE, "aws:s3/bucketV2:BucketV2", "bucket-%04d".formatted(i)))
                .toList();

        String text = new Drift("dev", many, List.of()).markdown(Optional.empty());

        assertThat(text.length()).isBetween(60_000, Markdown.MAX_BODY_LENGTH);
        assertThat(text).endsWith("more do not fit here.%n".formatted());
    }
}
