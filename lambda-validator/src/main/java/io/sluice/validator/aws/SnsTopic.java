package io.sluice.validator.aws;

import static java.util.Objects.requireNonNull;

import io.sluice.validator.notice.NoticeRefusedException;
import io.sluice.validator.notice.NoticeTopic;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/// A topic of Amazon SNS.
/// See <https://docs.aws.amazon.com/sns/latest/api/API_Publish.html>
///
/// @param client client of the topic's region
/// @param arn ARN of the topic
public record SnsTopic(SnsClient client, String arn) implements NoticeTopic {

    public SnsTopic {
        requireNonNull(client, "client is null");
        requireNonNull(arn, "arn is null");
    }

    @Override
    public void publish(String message) throws NoticeRefusedException {
        try {
            client.publish(request -> request.topicArn(arn).message(message));
        } catch (SdkException e) {
            throw new NoticeRefusedException("publishing to %s failed: %s".formatted(arn, e.getMessage()), e);
        }
    }
}
