package io.sluice.contract.dms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What DMS makes of PostgreSQL's types.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html>
public final class PostgresTypes {

    /// What a `numeric` without precision becomes: digits beyond these are lost without a word.
    static final DmsColumn UNBOUNDED_NUMERIC = DmsColumn.numeric(28, 6);

    /// Bytes that DMS reserves for a `varchar` without a length, the default of `unboundedVarcharMaxSize`.
    static final int UNBOUNDED_VARCHAR_BYTES = 8_000;

    /// PostgreSQL keeps microseconds unless a column says fewer.
    private static final int FRACTION_DIGITS = 6;

    private static final int MAX_NUMERIC_PRECISION = 38;

    /// Types of extensions that stand behind the name of a schema wherever that is not searched.
    private static final Pattern IN_A_SCHEMA = Pattern.compile("(?:[^.]+|\"[^\"]+\")\\.(citext|hstore|lo)");

    /// Types of PostgreSQL's own, and of well-known extensions, that the user guide does not list. That they arrive as
    /// text is assumed.
    private static final Pattern UNDOCUMENTED = Pattern.compile(
            "(?:macaddr8|name|\"char\"|pg_lsn|xid8?|cid|tid|pg_snapshot|txid_snapshot|jsonpath|refcursor"
                    + "|reg(?:class|collation|config|dictionary|namespace|oper|operator|proc|procedure|role|type)"
                    + "|(?:[^.]+\\.)?(?:geometry|geography|raster|vector|halfvec|sparsevec|ltree|lquery|ltxtquery))");

    private static final Pattern DECLARED =
            Pattern.compile("([a-z \"_]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?( with(?:out)? time zone)?");

    private PostgresTypes() {}

    /// The DMS column of a base type, of an enum or of a composite type.
    ///
    /// @param declared the type as `format_type(atttypid, atttypmod)` prints it, for example `numeric(12,2)`
    /// @param kind `pg_type.typtype` of the type, after domains were resolved to their base type
    public static DmsColumn of(String declared, Kind kind) {
        Matcher owned = IN_A_SCHEMA.matcher(declared);
        if (owned.matches()) {
            return base(owned.group(1));
        }
        if (declared.endsWith("[]") || kind == Kind.COMPOSITE) {
            return DmsColumn.of(DmsType.NCLOB);
        }
        return switch (kind) {
            case ENUM -> DmsColumn.text(DmsType.STRING, 64);
            case RANGE -> DmsColumn.text(DmsType.STRING, 255);
            case BASE, COMPOSITE -> base(declared);
        };
    }

    /// The same with what values lose, for a type whose kind nobody noted: contracts keep the name alone.
    ///
    /// A name that is not PostgreSQL's own is taken for an enum, which DMS writes as text.
    static Translation translate(String declared, EndpointOptions options) {
        DmsColumn column = of(declared, Kind.BASE);
        DeclaredType type = DeclaredType.parse(declared);
        if (column.type() == DmsType.DATETIME || column.type() == DmsType.TIME) {
            return time(column.type(), type, options);
        }
        String words = IN_A_SCHEMA.matcher(type.words()).replaceFirst("$1");
        return switch (words) {
            case "numeric" -> number(column, type);
            // The number of a large object arrives, its bytes stay behind.
            case "oid", "lo" -> Translation.of(column, new Loss.NotMigrated());
            default ->
                UNDOCUMENTED.matcher(words).matches()
                        ? Translation.of(column, new Loss.Undocumented())
                        : Translation.of(column);
        };
    }

    private static Translation time(DmsType dms, DeclaredType type, EndpointOptions options) {
        Translation time = Translation.time(dms, type.first().orElse(FRACTION_DIGITS), options);
        return type.words().equals("time with time zone") ? time.and(new Loss.ZoneDropped()) : time;
    }

    private static Translation number(DmsColumn column, DeclaredType type) {
        if (type.first().isEmpty()) {
            return Translation.of(column, new Loss.DigitsRounded(column.precision(), column.scale()));
        }
        int precision = type.first().getAsInt();
        if (precision > MAX_NUMERIC_PRECISION) {
            return Translation.of(column, new Loss.WrittenAsText(precision));
        }
        // More digits behind the point than in all, or fewer than none: that they are written as text is assumed.
        return column.type() == DmsType.STRING
                ? Translation.of(column, new Loss.Undocumented())
                : Translation.of(column);
    }

    private static DmsColumn base(String declared) {
        Matcher parts = DECLARED.matcher(declared);
        if (!parts.matches()) {
            return DmsColumn.text(DmsType.STRING, 255);
        }
        int first = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return switch (parts.group(1)) {
            case "smallint" -> DmsColumn.of(DmsType.INT2);
            case "integer" -> DmsColumn.of(DmsType.INT4);
            case "bigint" -> DmsColumn.of(DmsType.INT8);
            case "numeric" -> numeric(first, second);
            case "real" -> DmsColumn.of(DmsType.REAL4);
            case "double precision" -> DmsColumn.of(DmsType.REAL8);
            case "money" -> DmsColumn.numeric(MAX_NUMERIC_PRECISION, 4);
            case "character", "character varying" ->
                DmsColumn.text(DmsType.WSTRING, first == 0 ? UNBOUNDED_VARCHAR_BYTES : first);
            case "text", "citext", "json", "jsonb", "hstore" -> DmsColumn.of(DmsType.NCLOB);
            case "xml", "tsvector", "tsquery" -> DmsColumn.of(DmsType.CLOB);
            case "bytea" -> DmsColumn.of(DmsType.BLOB);
            case "timestamp" -> DmsColumn.of(DmsType.DATETIME);
            case "date" -> DmsColumn.of(DmsType.DATE);
            case "time" -> DmsColumn.of(DmsType.TIME);
            case "boolean" -> DmsColumn.of(DmsType.BOOLEAN);
            case "interval" -> DmsColumn.text(DmsType.STRING, 128);
            case "uuid" -> DmsColumn.text(DmsType.STRING, 36);
            case "inet", "cidr" -> DmsColumn.text(DmsType.STRING, 50);
            case "macaddr" -> DmsColumn.text(DmsType.STRING, 18);
            default -> DmsColumn.text(DmsType.STRING, 255);
        };
    }

    private static DmsColumn numeric(int precision, int scale) {
        if (precision == 0) {
            return UNBOUNDED_NUMERIC;
        }
        if (precision > MAX_NUMERIC_PRECISION || scale < 0 || scale > precision) {
            return DmsColumn.of(DmsType.STRING);
        }
        return DmsColumn.numeric(precision, scale);
    }

    /// What sort of type PostgreSQL's catalogue says it is.
    public enum Kind {
        BASE,
        COMPOSITE,
        ENUM,
        RANGE;

        /// @param typtype value of `pg_type.typtype`
        public static Kind of(String typtype) {
            return switch (typtype) {
                case "c" -> COMPOSITE;
                case "e" -> ENUM;
                case "r", "m" -> RANGE;
                default -> BASE;
            };
        }
    }
}
