package io.sluice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.engine.InputTypes.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTypesTest {

    private final InputTypes queue = ResourceType.of("aws:sqs/queue:Queue").inputs();
    private final InputTypes notification =
            ResourceType.of("aws:s3/bucketNotification:BucketNotification").inputs();

    @Test
    void takesWhatTheSdkTakes() {
        assertThat(queue.problems(Map.of("visibilityTimeoutSeconds", 30.0, "tags", Map.of("a", "b"))))
                .isEmpty();
    }

    @Test
    void takesWhatIsUnknownForWhateverItWillBe() {
        assertThat(queue.problems(Map.of("visibilityTimeoutSeconds", Values.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void failsOnAnInputThatIsNotThere() {
        assertThat(queue.problems(Map.of("visibilityTimeout", 30.0)))
                .containsExactly(new Problem("visibilityTimeout", "QueueArgs has no such input"));
    }

    @Test
    void failsOnARequiredInputThatIsMissing() {
        assertThat(notification.problems(Map.of()))
                .containsExactly(new Problem("bucket", "BucketNotificationArgs requires this input"));
    }

    @Test
    void failsOnAValueOfAnotherType() {
        assertThat(queue.problems(Map.of("visibilityTimeoutSeconds", "thirty")))
                .containsExactly(new Problem("visibilityTimeoutSeconds", "must be Integer but was 'thirty'"));
    }

    @Test
    void failsInsideAListOfObjects() {
        Map<String, Object> inputs =
                Map.of("bucket", "raw", "queues", List.of(Map.of("queueArn", "arn", "event", 1.0)));

        assertThat(notification.problems(inputs))
                .containsExactly(
                        new Problem("queues[0].event", "BucketNotificationQueueArgs has no such input"),
                        new Problem("queues[0].events", "BucketNotificationQueueArgs requires this input"));
    }
}
