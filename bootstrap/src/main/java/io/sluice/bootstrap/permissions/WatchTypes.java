package io.sluice.bootstrap.permissions;

import static io.sluice.bootstrap.permissions.Scope.ALARMS;
import static io.sluice.bootstrap.permissions.Scope.ALL_ALARMS;
import static io.sluice.bootstrap.permissions.Scope.ANYTHING;
import static io.sluice.bootstrap.permissions.Scope.CHATS;
import static io.sluice.bootstrap.permissions.Scope.CHAT_SERVICE_ROLE;
import static io.sluice.bootstrap.permissions.Scope.DASHBOARDS;
import static io.sluice.bootstrap.permissions.Scope.LOG_GROUPS;
import static io.sluice.bootstrap.permissions.Scope.RULES;

import java.util.List;

/// Logs, alarms, dashboards, and the rules for events.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html>
final class WatchTypes {

    private WatchTypes() {}

    static List<ManagedType> all() {
        return List.of(logGroup(), metricFilter(), alarm(), dashboard(), rule(), target(), chat());
    }

    private static ManagedType logGroup() {
        return new ManagedType(
                "aws:cloudwatch/logGroup:LogGroup",
                List.of(
                        Grant.of(ANYTHING, "logs", "DescribeLogGroups"),
                        Grant.of(LOG_GROUPS, "logs", "ListTagsForResource")),
                List.of(Grant.of(
                        LOG_GROUPS,
                        "logs",
                        "AssociateKmsKey",
                        "CreateLogGroup",
                        "DeleteLogGroup",
                        "DeleteRetentionPolicy",
                        "DisassociateKmsKey",
                        "PutRetentionPolicy",
                        "TagResource",
                        "UntagResource")));
    }

    private static ManagedType metricFilter() {
        return new ManagedType(
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                List.of(Grant.of(LOG_GROUPS, "logs", "DescribeMetricFilters")),
                List.of(Grant.of(LOG_GROUPS, "logs", "DeleteMetricFilter", "PutMetricFilter")));
    }

    private static ManagedType alarm() {
        return new ManagedType(
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                List.of(
                        Grant.of(ALL_ALARMS, "cloudwatch", "DescribeAlarms"),
                        Grant.of(ALARMS, "cloudwatch", "ListTagsForResource")),
                List.of(Grant.of(
                        ALARMS, "cloudwatch", "DeleteAlarms", "PutMetricAlarm", "TagResource", "UntagResource")));
    }

    private static ManagedType dashboard() {
        return new ManagedType(
                "aws:cloudwatch/dashboard:Dashboard",
                List.of(Grant.of(DASHBOARDS, "cloudwatch", "GetDashboard")),
                List.of(Grant.of(DASHBOARDS, "cloudwatch", "DeleteDashboards", "PutDashboard")));
    }

    private static ManagedType rule() {
        return new ManagedType(
                "aws:cloudwatch/eventRule:EventRule",
                List.of(Grant.of(RULES, "events", "DescribeRule", "ListTagsForResource")),
                List.of(Grant.of(
                        RULES,
                        "events",
                        "DeleteRule",
                        "DisableRule",
                        "EnableRule",
                        "PutRule",
                        "TagResource",
                        "UntagResource")));
    }

    private static ManagedType target() {
        return new ManagedType(
                "aws:cloudwatch/eventTarget:EventTarget",
                List.of(Grant.of(RULES, "events", "ListTargetsByRule")),
                List.of(Grant.of(RULES, "events", "PutTargets", "RemoveTargets")));
    }

    /// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awschatbot.html>
    private static ManagedType chat() {
        return new ManagedType(
                "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
                List.of(Grant.of(ANYTHING, "chatbot", "DescribeSlackChannelConfigurations", "ListTagsForResource")),
                List.of(
                        Grant.of(ANYTHING, "chatbot", "CreateSlackChannelConfiguration"),
                        Grant.of(CHAT_SERVICE_ROLE, "iam", "CreateServiceLinkedRole"),
                        Grant.of(
                                CHATS,
                                "chatbot",
                                "DeleteSlackChannelConfiguration",
                                "TagResource",
                                "UntagResource",
                                "UpdateSlackChannelConfiguration")));
    }
}
