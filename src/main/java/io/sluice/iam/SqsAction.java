package io.sluice.iam;

import java.util.List;

/// Actions of Amazon SQS that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html>
public final class SqsAction {

    /// What Lambda's poller needs. See <https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html>
    public static final List<String> CONSUME =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    /// Puts a message on a queue.
    public static final String SEND = "sqs:SendMessage";

    /// Any action: only ever denied.
    public static final String ANY = "sqs:*";

    private SqsAction() {}
}
