package io.sluice.notifier;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.PipelineMetrics;
import io.sluice.contract.pipeline.WatcherEnvironment;
import io.sluice.notifier.watch.Quarantine;
import io.sluice.notifier.watch.Tasks;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Entry point of the watcher: looks once, and writes what it counted as metrics.
///
/// What it cannot look at fails the run, and the alarms take silence for bad news.
public final class WatchHandler implements RequestStreamHandler {

    private final Quarantine quarantine;
    private final Tasks tasks;
    private final InstantSource clock;

    /// For AWS: settings from the function's environment.
    public WatchHandler() {
        this(WatcherEnvironment.from(System.getenv()), UrlConnectionHttpClient.create());
    }

    WatchHandler(Quarantine quarantine, Tasks tasks, InstantSource clock) {
        this.quarantine = requireNonNull(quarantine, "quarantine is null");
        this.tasks = requireNonNull(tasks, "tasks is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    private WatchHandler(WatcherEnvironment environment, SdkHttpClient http) {
        this(
                new Quarantine(S3Client.builder().httpClient(http).build(), environment.failBucket()),
                new Tasks(DatabaseMigrationClient.builder().httpClient(http).build(), environment.taskArns()),
                InstantSource.system());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        MetricLine line = MetricLine.of(
                context.getFunctionName(),
                Map.of(
                        PipelineMetrics.OLDEST_QUARANTINED,
                        quarantine.oldest(clock.instant()).toSeconds(),
                        PipelineMetrics.TABLES_IN_ERROR,
                        tasks.tablesInError(),
                        PipelineMetrics.TASKS_NOT_RUNNING,
                        tasks.notRunning()));
        context.getLogger().log(line.write(clock.instant()));
    }
}
