package io.sluice.local.dms;

import static java.util.Objects.requireNonNull;

/// Every behaviour of the stand-in that a reader may ask about, and how it is known that DMS does so.
///
/// The one list of them: where the code does something for a reason of DMS's, the reason stands here.
public enum Behaviours {
    FOLDERS(
            Known.DOCUMENTED,
            Source.TARGET,
            "files stand at [bucketFolder/]schema/table/, by the names after renames; a table without rows has no folder"),
    LOAD_NAMES(
            Known.DOCUMENTED,
            Source.TARGET,
            "full-load files count up from LOAD00000001 in eight upper-case hexadecimal digits, for each table"),
    LOAD_ROLL_OVER(
            Known.ASSUMED,
            Source.TARGET,
            "maxFileSize ends a Parquet file as well; the text speaks of CSV. It ends with the row group"
                    + " that reaches the size"),
    CHANGE_NAMES(
            Known.RECORDED,
            Source.PATTERN,
            "a file of changes is named by its time of writing in UTC, yyyyMMdd-HHmmssSSS; the guide's text shows ten digits"
                    + " after the dash. Where two of a table fall on one millisecond the later one is moved on (assumed)"),
    DATE_FOLDERS(
            Known.DOCUMENTED,
            Source.TARGET,
            "date partitions are for changes only and by commit time; a batch over midnight makes two files (assumed)."
                    + " datePartitionTimezone is refused"),
    BATCHES(
            Known.DOCUMENTED,
            Source.TARGET,
            "a file of changes is written at cdcMinFileSize or cdcMaxBatchInterval after its first change, whichever is"
                    + " first. The local run shortens the interval (Pacing), so that nobody waits a minute"),
    ONE_TABLE_A_FILE(Known.DOCUMENTED, Source.TARGET, "a file holds changes of one table, in the order of commits"),
    OPERATION_COLUMN(
            Known.DOCUMENTED,
            Source.TARGET,
            "Op is the first column: I, U or D; on loaded rows only with includeOpForFullLoad. That it is REQUIRED is"
                    + " assumed"),
    TIMESTAMP_COLUMN(
            Known.RECORDED,
            Source.FILE,
            "timestampColumnName is a REQUIRED string behind Op, yyyy-MM-dd HH:mm:ss.SSSSSS: commit time of a change, time"
                    + " of transfer of a loaded row, or the task's start"),
    COLUMN_ORDER(
            Known.ASSUMED,
            Source.FILE,
            "[Op, timestamp, source columns, added columns, before images]; the place of the last two is assumed, the"
                    + " rest recorded"),
    NULLABILITY(Known.RECORDED, Source.FILE, "every data column is OPTIONAL, keys too"),
    TYPES(
            Known.DOCUMENTED,
            Source.POSTGRES,
            "types go through PostgresTypes and ColumnType of the table contract, which say what is known of each"),
    PHYSICAL_TYPES(
            Known.RECORDED,
            Source.FILE,
            "decimals are fixed-length arrays of the fewest bytes; text is BINARY UTF8, bytes BINARY. TIME_MILLIS, INT_8 and"
                    + " unsigned types are assumed"),
    ANNOTATIONS(
            Known.RECORDED,
            Source.FILE,
            "DMS writes legacy converted types only; the stand-in's library adds the equal logical types, parquet-mr as"
                    + " created_by, and statistics of decimals"),
    PARQUET_VERSION(
            Known.RECORDED,
            Source.FILE,
            "data pages are V1 whatever parquetVersion says; DMS marks the footer 2 for parquet-2-0, the stand-in always 1"),
    ENCODING(
            Known.DOCUMENTED,
            Source.TARGET,
            "encodingType plain writes no dictionary, the two others the same one. In a full load, columns whose first"
                    + " values hardly repeat go without, where DMS would give the dictionary up later (assumed)"),
    ROW_GROUPS(
            Known.DOCUMENTED,
            Source.TARGET,
            "rowGroupLength bounds a row group, 10 000 by default; the stand-in also ends one at 16 MiB, or at 8 MiB of"
                    + " text in a full load, to bound memory"),
    COMPRESSION(
            Known.DOCUMENTED,
            Source.TARGET,
            "NONE or GZIP, for each page. The level is not documented: the stand-in takes the fastest"),
    BOOLEANS(
            Known.DOCUMENTED,
            Source.POSTGRES,
            "booleans are the text true and false; mapBooleanAsBoolean makes them BOOLEAN, which a recorded file suggests"),
    UNBOUNDED_NUMERIC(
            Known.DOCUMENTED,
            Source.POSTGRES,
            "numeric without precision becomes NUMERIC(28,6). That it is rounded half away from zero, and that what does not"
                    + " fit is NULL, is assumed"),
    NO_NUMBER(
            Known.ASSUMED,
            Source.NONE,
            "NaN and infinity of a numeric, infinite timestamps, years before Christ and the time 24:00 are NULL, with a"
                    + " note"),
    TIMESTAMP_PRECISION(
            Known.ASSUMED,
            Source.TARGET,
            "parquetTimestampInMillisecond cuts finer fractions towards the past; timestamptz is converted to UTC"
                    + " (documented)"),
    TIME_ZONES(
            Known.ASSUMED, Source.NONE, "timetz keeps its clock time and loses its zone; time is cut to milliseconds"),
    LOB_LIMIT(
            Known.ASSUMED,
            Source.LOBS,
            "LOBs are cut at LobMaxSize kibibytes or the table's bulk-max-size (documented); that text is cut between"
                    + " characters and measured in UTF-8 bytes is assumed"),
    TEXT_LIMIT(
            Known.ASSUMED,
            Source.POSTGRES,
            "text is cut at the length of its DMS type, varchar without one at 8000 bytes, with a note"),
    KEYLESS_LOBS(Known.DOCUMENTED, Source.LOBS, "LOB columns of a table without key are NULL in changes, with a note"),
    LOB_LOOK_UP(
            Known.DOCUMENTED,
            Source.POSTGRES,
            "a long value that the log leaves out because it did not change is looked up in the source by key; NULL if"
                    + " the row is gone by then"),
    GENERATED_COLUMNS(
            Known.ASSUMED,
            Source.NONE,
            "generated columns are in no file and in no contract: the log of changes does not tell them"),
    UPDATE_ROWS(
            Known.DOCUMENTED, Source.TARGET, "an update is one U row with the values after it, a changed key included"),
    DELETE_ROWS(
            Known.DOCUMENTED,
            Source.POSTGRES,
            "a delete is a D row with what the log has: the key alone, or all columns with REPLICA IDENTITY FULL"),
    NO_IDENTITY(
            Known.ASSUMED,
            Source.POSTGRES,
            "a table without replica identity gives inserts only, with a note. It is published for inserts only, since"
                    + " otherwise PostgreSQL refuses its owner's updates"),
    BEFORE_IMAGES(
            Known.DOCUMENTED,
            Source.TRANSFORMATIONS,
            "add-before-image-columns: NULL for inserts and loaded rows, never LOBs; columns that the log does not have are"
                    + " NULL, an unchanged key stands in full (assumed). Names are made of the names in the file (assumed)"),
    HEADERS(
            Known.DOCUMENTED,
            Source.EXPRESSIONS,
            "add-column takes the $AR_H_ headers; position, sequence and user are empty text in a full load. Other"
                    + " expressions are refused"),
    CHANGE_SEQUENCE(
            Known.DOCUMENTED,
            Source.EXPRESSIONS,
            "35 digits: 16 of time and 19 of counter, unique and rising. That the time is yyyyMMddHHmmss and hundredths of"
                    + " the commit is assumed; it is held back from going backwards"),
    STREAM_POSITION(
            Known.ASSUMED,
            Source.EXPRESSIONS,
            "the commit's position in the log as two groups of eight hexadecimal digits, so that text order is log order"),
    SELECTION(
            Known.DOCUMENTED,
            Source.SELECTION,
            "include, exclude and explicit; wildcards %, _, [ab], [a-d]; case counts; exclude wins; views are refused"),
    FILTERS(
            Known.DOCUMENTED,
            Source.FILTERS,
            "filters are combined with AND, conditions of one with OR. In changes they are applied to the row after a"
                    + " change, to the earlier row of a delete; a value that the log does not have lets the row through"
                    + " (assumed)"),
    TRANSFORMATIONS(
            Known.DOCUMENTED,
            Source.TRANSFORMATIONS,
            "rename, case, prefix, suffix, remove-column, include-column, change-data-type, add-column,"
                    + " add-before-image-columns; of two rules of a kind for an object the lower rule-id wins. All others are"
                    + " refused by name"),
    TRUNCATE(
            Known.DOCUMENTED,
            Source.DDL,
            "TRUNCATE leaves no trace in files, as with HandleSourceTableTruncated=false; true is refused. A note tells it"),
    NEW_COLUMNS(
            Known.ASSUMED,
            Source.DDL,
            "when a table's columns change, its file ends, and the next one has the columns as they are then"),
    NEW_TABLES(
            Known.ASSUMED, Source.NONE, "tables that are created or renamed after the task's start are not followed"),
    PARTITIONS(
            Known.ASSUMED,
            Source.NONE,
            "a partitioned table is moved as one table under its own name; its partitions are not selected"),
    ENGINE(
            Known.ASSUMED,
            Source.NONE,
            "changes come from pgoutput, where DMS uses pglogical or test_decoding; what is told of a row is the same"),
    START(
            Known.DOCUMENTED,
            Source.TARGET,
            "a local load begins with an empty bucket, so TargetTablePrepMode makes no difference");

    private final Known known;
    private final Source source;
    private final String text;

    Behaviours(Known known, Source source, String text) {
        this.known = requireNonNull(known, "known is null");
        this.source = requireNonNull(source, "source is null");
        this.text = requireNonNull(text, "text is null");
    }

    /// How the main part of the behaviour is known; the text says which parts are not.
    public Known known() {
        return known;
    }

    /// Where it is known from: a URL, or words.
    public String source() {
        return source.text;
    }

    /// What the stand-in does.
    public String text() {
        return text;
    }

    /// How a behaviour is known.
    public enum Known {
        /// AWS says so.
        DOCUMENTED,
        /// A file that DMS wrote has it.
        RECORDED,
        /// The likeliest reading where nobody says.
        ASSUMED
    }

    private enum Source {
        TARGET("https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html"),
        POSTGRES("https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html"),
        LOBS("https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html"),
        DDL("https://docs.aws.amazon.com/dms/latest/userguide/"
                + "CHAP_Tasks.CustomizingTasks.TaskSettings.DDLHandling.html"),
        SELECTION("https://docs.aws.amazon.com/dms/latest/userguide/"
                + "CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Selections.html"),
        FILTERS("https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.Filters.html"),
        TRANSFORMATIONS("https://docs.aws.amazon.com/dms/latest/userguide/"
                + "CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Transformations.html"),
        EXPRESSIONS("https://docs.aws.amazon.com/dms/latest/userguide/"
                + "CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Expressions.html"),
        PATTERN("https://docs.aws.amazon.com/prescriptive-guidance/latest/patterns/"),
        FILE("a Parquet file that DMS wrote from a PostgreSQL source in July 2022"),
        NONE("nobody says; the stand-in does what surprises least");

        private final String text;

        Source(String text) {
            this.text = text;
        }
    }
}
