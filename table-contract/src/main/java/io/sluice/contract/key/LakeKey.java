package io.sluice.contract.key;

import io.sluice.contract.TableId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where a judged file goes: a function of the object and its event alone, so a retry names the same copy.
///
/// `<database>/<schema>/<table>/arrived=<yyyy-MM-dd>/<file>-<etag>.parquet`. The date is the event's, not the
/// clock's: a retry after midnight must not make a second copy.
public final class LakeKey {

    /// Name of the partition column.
    public static final String PARTITION = "arrived";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private LakeKey() {}

    /// Folder of a table, with a slash at its end.
    public static String folder(TableId table) {
        return "%s/%s/%s/".formatted(table.database(), table.schema(), table.table());
    }

    /// @param file what the raw key said
    /// @param etag entity tag without quotes
    /// @param eventTime when S3 reported the object
    public static String of(TableId table, RawKey.DataFile file, String etag, Instant eventTime) {
        String between = file.between().isEmpty() ? "" : file.between().replace('/', '-') + "-";
        return "%s%s=%s/%s%s-%s%s"
                .formatted(folder(table), PARTITION, DAY.format(eventTime), between, file.stem(), etag, RawKey.ENDING);
    }

    /// Where an object goes whose key names no table: `<database>/_unknown/arrived=<day>/<key>-<etag>`, slashes
    /// as underscores.
    public static String ofUnknown(String database, String key, String etag, Instant eventTime) {
        return "%s/_unknown/%s=%s/%s-%s"
                .formatted(database, PARTITION, DAY.format(eventTime), key.replace('/', '_'), etag);
    }
}
