package io.sluice.notifier.watch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationTasksRequest;
import software.amazon.awssdk.services.databasemigration.model.DescribeTableStatisticsRequest;
import software.amazon.awssdk.services.databasemigration.model.Filter;
import software.amazon.awssdk.services.databasemigration.model.ReplicationTask;
import software.amazon.awssdk.services.databasemigration.model.TableStatistics;

/// The replication tasks of a pipeline, as DMS describes them.
/// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_ReplicationTask.html>
///
/// @param client DMS
/// @param arns tasks that should run
public record Tasks(DatabaseMigrationClient client, List<String> arns) {

    private static final String RUNNING = "running";

    /// A table that DMS gave up while its task goes on.
    private static final String IN_ERROR = "Table error";

    public Tasks {
        requireNonNull(client, "client is null");
        arns = List.copyOf(arns);
    }

    /// How many of them do not run. One that finished a full load alone is not missed.
    public long notRunning() {
        DescribeReplicationTasksRequest request = DescribeReplicationTasksRequest.builder()
                .filters(Filter.builder()
                        .name("replication-task-arn")
                        .values(arns)
                        .build())
                .withoutSettings(true)
                .build();
        long running = client.describeReplicationTasksPaginator(request).stream()
                .flatMap(page -> page.replicationTasks().stream())
                .filter(Tasks::isAsItShould)
                .count();
        return arns.size() - running;
    }

    /// How many tables DMS gave up, in all tasks together.
    public long tablesInError() {
        return arns.stream().mapToLong(this::tablesInError).sum();
    }

    private long tablesInError(String arn) {
        DescribeTableStatisticsRequest request =
                DescribeTableStatisticsRequest.builder().replicationTaskArn(arn).build();
        return client.describeTableStatisticsPaginator(request).stream()
                .flatMap(page -> page.tableStatistics().stream())
                .map(TableStatistics::tableState)
                .filter(IN_ERROR::equals)
                .count();
    }

    private static boolean isAsItShould(ReplicationTask task) {
        boolean loaded = "full-load".equals(task.migrationTypeAsString())
                && String.valueOf(task.stopReason()).contains("FULL_LOAD_ONLY_FINISHED");
        return RUNNING.equals(task.status()) || loaded;
    }
}
