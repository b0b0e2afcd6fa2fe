package io.sluice.iam;

import java.util.List;

/// Actions of Amazon CloudWatch that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html>
public final class CloudWatchAction {

    /// Reads metrics and draws them.
    public static final List<String> SHOW =
            List.of("cloudwatch:DescribeAlarms", "cloudwatch:GetMetricData", "cloudwatch:GetMetricWidgetImage");

    private CloudWatchAction() {}
}
