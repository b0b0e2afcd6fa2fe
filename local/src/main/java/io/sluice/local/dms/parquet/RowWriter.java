package io.sluice.local.dms.parquet;

import io.sluice.local.dms.settings.ParquetSettings;
import java.io.IOException;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/// Sets the library's writer up as the endpoint settings say.
final class RowWriter extends ParquetWriter.Builder<FileRow, RowWriter> {

    /// A row group ends at this size even if it has fewer rows than the endpoint allows, to bound memory.
    private static final long MAX_ROW_GROUP_BYTES = 16L << 20;

    private final RowSupport support;

    private RowWriter(OutputFile file, RowSupport support) {
        super(file);
        this.support = support;
    }

    static ParquetWriter<FileRow> open(OutputFile file, RowFormat format, ParquetSettings settings, Notices notices)
            throws IOException {
        RowWriter builder = new RowWriter(file, new RowSupport(format, notices)).applying(settings);
        format.withoutDictionary().forEach(column -> builder.withDictionaryEncoding(column, false));
        return builder.build();
    }

    private RowWriter applying(ParquetSettings settings) {
        boolean gzip = settings.compression() == ParquetSettings.Compression.GZIP;
        return withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withCompressionCodec(gzip ? CompressionCodecName.GZIP : CompressionCodecName.UNCOMPRESSED)
                .withWriterVersion(WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(settings.encoding() != ParquetSettings.Encoding.PLAIN)
                .withStatisticsEnabled(settings.statistics() == ParquetSettings.Statistics.WRITTEN)
                .withSizeStatisticsEnabled(false)
                .withRowGroupRowCountLimit(settings.rowGroupRows())
                .withRowGroupSize(MAX_ROW_GROUP_BYTES)
                .withPageSize(settings.pages().dataBytes())
                .withDictionaryPageSize(settings.pages().dictionaryBytes())
                .withPageWriteChecksumEnabled(false)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withValidation(false);
    }

    @Override
    protected RowWriter self() {
        return this;
    }

    // Abstract in the library although it is deprecated; the other one is called.
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<FileRow> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
        return support;
    }

    @Override
    protected WriteSupport<FileRow> getWriteSupport(ParquetConfiguration configuration) {
        return support;
    }
}
