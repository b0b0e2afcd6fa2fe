package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.FEEDS;
import static io.sluice.bootstrap.permissions.Scope.FUNCTIONS;
import static io.sluice.bootstrap.permissions.Scope.NEW_FEEDS;
import static io.sluice.bootstrap.permissions.Scope.QUEUES;
import static io.sluice.bootstrap.permissions.Scope.SCHEDULES;
import static io.sluice.bootstrap.permissions.Scope.TAGS_OF_FEEDS;
import static io.sluice.bootstrap.permissions.Scope.TOPICS;

import java.util.List;

/// Functions, what calls them, and the queues and topics between.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html>
final class ComputeTypes {

    private ComputeTypes() {}

    static List<ManagedType> all() {
        return List.of(
                function(),
                alias(),
                feed(),
                queue(),
                queuePolicy(),
                topic(),
                topicPolicy(),
                subscription(),
                schedule());
    }

    /// Lambda looks at the network with the permissions of whoever makes a function.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html>
    private static ManagedType function() {
        Grant read = Grant.of(
                FUNCTIONS,
                "lambda",
                "GetFunction",
                "GetFunctionCodeSigningConfig",
                "GetFunctionConfiguration",
                "ListTags",
                "ListVersionsByFunction");
        Grant write = Grant.of(
                FUNCTIONS,
                "lambda",
                "CreateFunction",
                "DeleteFunction",
                "PublishVersion",
                "TagResource",
                "UntagResource",
                "UpdateFunctionCode",
                "UpdateFunctionConfiguration");
        Grant network = Grant.of(ANYTHING, "ec2", "DescribeSecurityGroups", "DescribeSubnets", "DescribeVpcs");
        return new ManagedType("aws:lambda/function:Function", List.of(read), List.of(write, network));
    }

    private static ManagedType alias() {
        return new ManagedType(
                "aws:lambda/alias:Alias",
                List.of(Grant.of(FUNCTIONS, "lambda", "GetAlias")),
                List.of(Grant.of(FUNCTIONS, "lambda", "CreateAlias", "UpdateAlias", "DeleteAlias")));
    }

    private static ManagedType feed() {
        return new ManagedType(
                "aws:lambda/eventSourceMapping:EventSourceMapping",
                List.of(
                        Grant.of(FEEDS, "lambda", "GetEventSourceMapping"),
                        Grant.of(TAGS_OF_FEEDS, "lambda", "ListTags")),
                List.of(
                        Grant.of(NEW_FEEDS, "lambda", "CreateEventSourceMapping"),
                        Grant.of(FEEDS, "lambda", "DeleteEventSourceMapping", "UpdateEventSourceMapping"),
                        Grant.of(TAGS_OF_FEEDS, "lambda", "TagResource", "UntagResource")));
    }

    private static ManagedType queue() {
        return new ManagedType(
                "aws:sqs/queue:Queue",
                List.of(Grant.of(QUEUES, "sqs", "GetQueueAttributes", "GetQueueUrl", "ListQueueTags")),
                List.of(Grant.of(
                        QUEUES, "sqs", "CreateQueue", "DeleteQueue", "SetQueueAttributes", "TagQueue", "UntagQueue")));
    }

    private static ManagedType queuePolicy() {
        return new ManagedType(
                "aws:sqs/queuePolicy:QueuePolicy",
                List.of(Grant.of(QUEUES, "sqs", "GetQueueAttributes")),
                List.of(Grant.of(QUEUES, "sqs", "SetQueueAttributes")));
    }

    private static ManagedType topic() {
        return new ManagedType(
                "aws:sns/topic:Topic",
                List.of(Grant.of(TOPICS, "sns", "GetTopicAttributes", "ListTagsForResource")),
                List.of(Grant.of(
                        TOPICS,
                        "sns",
                        "CreateTopic",
                        "DeleteTopic",
                        "SetTopicAttributes",
                        "TagResource",
                        "UntagResource")));
    }

    private static ManagedType topicPolicy() {
        return new ManagedType(
                "aws:sns/topicPolicy:TopicPolicy",
                List.of(Grant.of(TOPICS, "sns", "GetTopicAttributes")),
                List.of(Grant.of(TOPICS, "sns", "SetTopicAttributes")));
    }

    private static ManagedType subscription() {
        return new ManagedType(
                "aws:sns/topicSubscription:TopicSubscription",
                List.of(Grant.of(ANYTHING, "sns", "GetSubscriptionAttributes")),
                List.of(
                        Grant.of(TOPICS, "sns", "Subscribe"),
                        Grant.of(ANYTHING, "sns", "SetSubscriptionAttributes", "Unsubscribe")));
    }

    private static ManagedType schedule() {
        return new ManagedType(
                "aws:scheduler/schedule:Schedule",
                List.of(Grant.of(SCHEDULES, "scheduler", "GetSchedule")),
                List.of(Grant.of(SCHEDULES, "scheduler", "CreateSchedule", "UpdateSchedule", "DeleteSchedule")));
    }
}
