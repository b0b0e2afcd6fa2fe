package io.sluice.local.dms.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import io.sluice.local.dms.FolderBucket;
import io.sluice.local.dms.Pacing;
import io.sluice.local.dms.Rows;
import io.sluice.local.dms.TableName;
import io.sluice.local.dms.TaskListener;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.source.SourceColumn;
import io.sluice.local.source.SourceAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A task with a bucket in a folder, and what it told its listener.
final class TaskFixture {

    static final String SELECT_ALL = """
            {"rule-type":"selection","rule-id":"1","rule-name":"all","rule-action":"include",
             "object-locator":{"schema-name":"public","table-name":"%"}}""";

    static final String HEADERS = """
            {"rule-type":"transformation","rule-id":"11","rule-name":"seq","rule-target":"column",
             "rule-action":"add-column","object-locator":{"schema-name":"%","table-name":"%"},
             "value":"change_seq","expression":"$AR_H_CHANGE_SEQ","data-type":{"type":"string","length":50}},
            {"rule-type":"transformation","rule-id":"12","rule-name":"pos","rule-target":"column",
             "rule-action":"add-column","object-locator":{"schema-name":"%","table-name":"%"},
             "value":"stream_position","expression":"$AR_H_STREAM_POSITION","data-type":{"type":"string","length":50}},
            {"rule-type":"transformation","rule-id":"13","rule-name":"before","rule-target":"column",
             "rule-action":"add-before-image-columns","object-locator":{"schema-name":"%","table-name":"%"},
             "before-image-def":{"column-prefix":"bi_","column-filter":"pk-only"}}""";

    static final Map<String, Object> ENDPOINT = Map.of(
            "bucketFolder", "shop",
            "dataFormat", "parquet",
            "parquetVersion", "parquet-2-0",
            "compressionType", "GZIP",
            "includeOpForFullLoad", true,
            "timestampColumnName", "extraction_timestamp",
            "useTaskStartTimeForFullLoadTimestamp", true,
            "parquetTimestampInMillisecond", true);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final FolderBucket bucket;
    final List<String> notes = new CopyOnWriteArrayList<>();
    final List<TableName> shapes = new CopyOnWriteArrayList<>();
    final List<WrittenFile> files = new CopyOnWriteArrayList<>();
    private final SourceAddress source;
    private final Path folder;
    private final String slot = "sluice_test_" + NUMBER.incrementAndGet();

    TaskFixture(SourceAddress source, Path folder) {
        this.source = source;
        this.folder = folder;
        this.bucket = new FolderBucket(folder.resolve("raw"));
    }

    ReplicationTask task(String... rules) {
        return task(ENDPOINT, "", rules);
    }

    ReplicationTask task(Map<String, Object> endpoint, String settings, String... rules) {
        JsonNode target = Json.mapper().valueToTree(endpoint);
        TaskDefinition definition =
                TaskDefinition.read("shop", "{\"rules\":[%s]}".formatted(String.join(",", rules)), target, settings);
        return new ReplicationTask(
                definition,
                source,
                slot,
                new TaskSurroundings(bucket, state(), listener(), Pacing.every(Duration.ofMillis(100))));
    }

    /// A task that has loaded and follows changes.
    ReplicationTask started(String... rules) {
        ReplicationTask task = task(rules);
        task.prepare();
        task.fullLoad();
        task.startChanges();
        return task;
    }

    Path state() {
        return folder.resolve("state");
    }

    /// Rows of a table's files; `where` follows the table.
    List<String> rows(String columns, String table, String where) {
        return Rows.of("SELECT %s FROM read_parquet('%s/shop/public/%s/**/*.parquet', union_by_name = true) %s"
                .formatted(columns, bucket.folder(), table, where));
    }

    private TaskListener listener() {
        return new TaskListener() {
            @Override
            public void fileWritten(WrittenFile file) {
                files.add(file);
            }

            @Override
            public void shapeChanged(TableName table, List<SourceColumn> columns) {
                shapes.add(table);
            }

            @Override
            public void note(String message) {
                notes.add(message);
            }
        };
    }
}
