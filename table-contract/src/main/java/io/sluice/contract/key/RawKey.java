package io.sluice.contract.key;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an object key in the raw bucket says about its object.
///
/// The table folder is read with the task's known folder in front, and full load is told from changes by the
/// file name alone: a table may be called `LOADS`, have dots in its name, or stand twice under different
/// schemas.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public sealed interface RawKey {

    /// `LOAD00000001` to `LOADFFFFFFFF`, with `SEGMENTn_` in front for unnamed parallel ranges.
    Pattern FULL_LOAD_NAME = Pattern.compile("(?:SEGMENT\\d+_)?LOAD[0-9A-F]{8}");

    /// Date and time of writing. AWS's text shows ten digits after the dash, every file seen has nine.
    Pattern CHANGES_NAME = Pattern.compile("\\d{8}-\\d{9,10}");

    /// Folders of which one is the control table's: its own, or a schema's before it.
    int CONTROL_FOLDERS = 2;

    /// Ending of every data file, compressed or not.
    String ENDING = ".parquet";

    /// @param database name of the pipeline, with which the folders of its tasks begin
    /// @param key key as it is, not as an event encodes it
    static RawKey parse(String database, String key) {
        requireNonNull(key, "key is null");
        if (key.endsWith("/")) {
            return new Folder(key);
        }
        return RawFolder.holding(database, key)
                .map(folder -> inFolder(folder, folder.of(database), key))
                .orElseGet(() -> new Unknown("key must start with folder '%s'".formatted(database)));
    }

    private static RawKey inFolder(RawFolder folder, String prefix, String key) {
        String[] parts = key.substring(prefix.length() + 1).split("/", -1);
        for (int place = 0; place < Math.min(CONTROL_FOLDERS, parts.length - 1); place++) {
            if (parts[place].startsWith("awsdms_")) {
                return new Control(parts[place]);
            }
        }
        if (parts.length < 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return new Unknown("key must be <schema>/<table>/<file> below folder '%s'".formatted(prefix));
        }
        RawKey found = dataFile(parts);
        return found instanceof DataFile file && !folder.holds(file.kind())
                ? new Unknown("file '%s' must be of the other task, not in folder '%s'".formatted(file.stem(), prefix))
                : found;
    }

    private static RawKey dataFile(String[] parts) {
        String last = parts[parts.length - 1];
        if (!last.endsWith(ENDING)) {
            return new Unknown("file name must end in %s but was '%s'".formatted(ENDING, last));
        }
        String stem = last.substring(0, last.length() - ENDING.length());
        Matcher fullLoad = FULL_LOAD_NAME.matcher(stem);
        boolean isFullLoad = fullLoad.matches();
        if (!isFullLoad && !CHANGES_NAME.matcher(stem).matches()) {
            return new Unknown(
                    "file name must be LOAD and 8 hex digits, or yyyyMMdd-HHmmssSSS, but was '%s'".formatted(stem));
        }
        String between = String.join("/", java.util.Arrays.asList(parts).subList(2, parts.length - 1));
        return new DataFile(parts[0], parts[1], between, stem, isFullLoad ? Kind.FULL_LOAD : Kind.CHANGES);
    }

    /// @param schema schema after renames
    /// @param table table after renames
    /// @param between folders between table and file: a date, a partition or a segment; empty for none
    /// @param stem file name without its ending
    /// @param kind which half of the replication wrote it
    record DataFile(String schema, String table, String between, String stem, Kind kind) implements RawKey {}

    /// A file of DMS's own control tables.
    ///
    /// @param table name of the control table
    record Control(String table) implements RawKey {}

    /// A marker that consoles make to show an empty folder.
    ///
    /// @param key the key
    record Folder(String key) implements RawKey {}

    /// @param reason why it is none of the others
    record Unknown(String reason) implements RawKey {}

    /// Which half of the replication wrote a file.
    enum Kind {
        FULL_LOAD,
        CHANGES
    }
}
