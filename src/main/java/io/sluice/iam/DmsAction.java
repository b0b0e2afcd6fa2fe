package io.sluice.iam;

/// Actions of AWS DMS that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdatabasemigrationservice.html>
public final class DmsAction {

    /// Starts, resumes or reloads a task.
    public static final String START_TASK = "dms:StartReplicationTask";

    /// Reads the state of tasks. It cannot be limited to some of them.
    public static final String DESCRIBE_TASKS = "dms:DescribeReplicationTasks";

    /// Reads what became of each table of a task.
    public static final String DESCRIBE_TABLES = "dms:DescribeTableStatistics";

    /// Reads the certificates by which DMS checks those of sources. It cannot be limited to some of them.
    public static final String DESCRIBE_CERTIFICATES = "dms:DescribeCertificates";

    private DmsAction() {}
}
