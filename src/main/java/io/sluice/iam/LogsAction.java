package io.sluice.iam;

import java.util.List;

/// Actions of CloudWatch Logs that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html>
public final class LogsAction {

    /// Writes to a group that exists; creating one is not granted, so retention cannot be lost.
    public static final List<String> WRITE = List.of("logs:CreateLogStream", "logs:PutLogEvents");

    private LogsAction() {}
}
