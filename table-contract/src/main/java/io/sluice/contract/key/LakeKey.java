package io.sluice.contract.key;

import io.sluice.contract.TableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/// Where a judged file goes: a function of the object and its event alone, so a retry names the same copy.
///
/// `<database>/<schema>/<table>/arrived=<yyyy-MM-dd>/<file>-<etag>.parquet`. The date is the event's, not the
/// clock's: a retry after midnight must not make a second copy.
public final class LakeKey {

    /// Name of the partition column.
    public static final String PARTITION = "arrived";

    /// Longest key in bytes of UTF-8. S3 takes 1,024; the key of a file's plan is longer than its copy's by these, and
    /// that of its receipt by fewer.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>
    static final int MAX_BYTES = 1_024 - "quarantine/files/.json".length();

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
        String between = file.between().isEmpty() ? "" : flat(file.between(), '-') + "-";
        return "%s%s=%s/%s%s-%s%s"
                .formatted(folder(table), PARTITION, DAY.format(eventTime), between, file.stem(), etag, RawKey.ENDING);
    }

    /// Where an object goes whose key names no table: `<database>/_unknown/arrived=<day>/<key>-<etag>`, slashes
    /// as underscores. A key that is too long for that is told by its SHA-256 instead.
    public static String ofUnknown(String database, String key, String etag, Instant eventTime) {
        String whole = unknown(database, flat(key, '_'), etag, eventTime);
        return fits(whole) ? whole : unknown(database, "=sha256-" + sha256(key), etag, eventTime);
    }

    /// One name for a path, another one for each: the character that stands for a slash has a `=` before it where it
    /// stands for itself, and so has a `=`.
    private static String flat(String path, char slash) {
        return path.replace("=", "==")
                .replace(String.valueOf(slash), "=" + slash)
                .replace('/', slash);
    }

    /// Whether S3 takes an object under the key, its receipt and its plan.
    public static boolean fits(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private static String unknown(String database, String name, String etag, Instant eventTime) {
        return "%s/_unknown/%s=%s/%s-%s".formatted(database, PARTITION, DAY.format(eventTime), name, etag);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
