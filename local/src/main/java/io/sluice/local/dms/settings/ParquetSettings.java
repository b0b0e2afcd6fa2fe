package io.sluice.local.dms.settings;

/// The form of a Parquet file.
///
/// @param compression codec of every page
/// @param encoding how values are encoded
/// @param statistics whether columns carry their least and greatest value
/// @param rowGroupRows most rows of a row group
/// @param pages sizes of the pages
public record ParquetSettings(
        Compression compression, Encoding encoding, Statistics statistics, int rowGroupRows, Pages pages) {

    /// The service's own default; the user guide's text says 10 024.
    private static final int DEFAULT_ROW_GROUP_ROWS = 10_000;

    private static final long DEFAULT_PAGE_BYTES = 1L << 20;

    static ParquetSettings read(SettingsReader reader) {
        reader.choice("parquetVersion", Version.class, Version.PARQUET_1_0);
        return new ParquetSettings(
                reader.choice("compressionType", Compression.class, Compression.NONE),
                reader.choice("encodingType", Encoding.class, Encoding.RLE_DICTIONARY),
                reader.flag("enableStatistics", true) ? Statistics.WRITTEN : Statistics.LEFT_OUT,
                (int) Math.min(Integer.MAX_VALUE, reader.number("rowGroupLength", DEFAULT_ROW_GROUP_ROWS, 1)),
                new Pages((int) Math.min(Integer.MAX_VALUE, reader.number("dataPageSize", DEFAULT_PAGE_BYTES, 1)), (int)
                        Math.min(Integer.MAX_VALUE, reader.number("dictPageSizeLimit", DEFAULT_PAGE_BYTES, 1))));
    }

    /// @param dataBytes bytes after which a data page ends
    /// @param dictionaryBytes bytes after which a column falls back from dictionary to plain encoding
    public record Pages(int dataBytes, int dictionaryBytes) {}

    /// The only two that DMS has.
    public enum Compression {
        NONE,
        GZIP
    }

    /// The values of `encodingType`.
    public enum Encoding {
        PLAIN,
        PLAIN_DICTIONARY,
        RLE_DICTIONARY
    }

    /// The two effects of `enableStatistics`.
    public enum Statistics {
        WRITTEN,
        LEFT_OUT
    }

    /// The values of `parquetVersion`, which make no difference to a file of the stand-in.
    private enum Version {
        PARQUET_1_0,
        PARQUET_2_0
    }
}
