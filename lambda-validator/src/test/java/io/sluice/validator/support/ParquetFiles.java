package io.sluice.validator.support;

import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Physical;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/// Small real Parquet files, and the same with a footer that was tampered with.
public final class ParquetFiles {

    private static final int TRAILER_BYTES = 8;

    private ParquetFiles() {}

    /// A file that keeps the contract.
    public static byte[] of(TableContract contract, int rows) {
        return write(columns(contract), rows);
    }

    /// The columns of a file that keeps the contract, one a line, in the words of Parquet's schemas.
    public static String columns(TableContract contract) {
        return FileLayout.standard().columns(contract).stream()
                .map(column -> "optional " + declared(column.type().parquet(), column.name()))
                .collect(Collectors.joining("\n"));
    }

    /// @param columns columns in the words of Parquet's schemas, each ended by a semicolon
    public static byte[] write(String columns, int rows) {
        return write(columns, rows, ParquetWriter.DEFAULT_BLOCK_SIZE);
    }

    /// @param rowGroupBytes bytes after which another row group begins
    public static byte[] write(String columns, int rows, long rowGroupBytes) {
        MessageType schema = MessageTypeParser.parseMessageType("message schema {\n%s\n}".formatted(columns));
        List<Group> groups = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            groups.add(SampleRows.row(schema, row));
        }
        WriterSettings plain = WriterSettings.plain();
        return write(
                schema,
                groups,
                new WriterSettings(plain.version(), plain.codec(), true, rowGroupBytes, plain.pageBytes()));
    }

    /// A file of those rows.
    public static byte[] write(MessageType schema, List<Group> rows, WriterSettings settings) {
        try {
            Path file = Files.createTempFile("sluice", ".parquet");
            Files.delete(file);
            write(file, schema, rows, settings);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a file, as parquet-java reads them.
    public static List<Group> read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("sluice", ".parquet");
            Files.write(file, bytes);
            List<Group> rows = new ArrayList<>();
            ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new TestCodecs())
                    .build();
            try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
                MessageType schema = reader.getFooter().getFileMetaData().getSchema();
                MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
                PageReadStore group = reader.readNextRowGroup();
                while (group != null) {
                    RecordReader<Group> records = columns.getRecordReader(group, new GroupRecordConverter(schema));
                    for (long row = 0; row < group.getRowCount(); row++) {
                        rows.add(records.read());
                    }
                    group = reader.readNextRowGroup();
                }
            }
            Files.delete(file);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same file with another footer.
    public static byte[] withFooter(byte[] file, Consumer<FileMetaData> change) {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TRAILER_BYTES);
        int start = file.length - TRAILER_BYTES - length;
        try {
            FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
            change.accept(footer);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Util.writeFileMetaData(footer, written);
            return withFooter(Arrays.copyOf(file, start), written.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of data and a footer's bytes, with a right length and magic behind.
    public static byte[] withFooter(byte[] data, byte[] footer) {
        return ByteBuffer.allocate(data.length + footer.length + TRAILER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(data)
                .put(footer)
                .putInt(footer.length)
                .put("PAR1".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static void write(Path file, MessageType schema, List<Group> rows, WriterSettings settings)
            throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new TestCodecs())
                .withCompressionCodec(settings.codec())
                .withWriterVersion(settings.version())
                .withDictionaryEncoding(settings.dictionary())
                .withPageSize(settings.pageBytes())
                .withType(schema)
                .withRowGroupSize(settings.rowGroupBytes())
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(1)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
    }

    private static String declared(ParquetType type, String name) {
        String stored = switch (type.physical()) {
            case BYTE_ARRAY -> "binary";
            case FIXED_LEN_BYTE_ARRAY -> "fixed_len_byte_array(%d)".formatted(type.length());
            default -> type.physical().name().toLowerCase(Locale.ROOT);
        };
        String annotation = type.converted()
                .map(converted -> type.physical() == Physical.FIXED_LEN_BYTE_ARRAY
                        ? " (DECIMAL(%d,%d))".formatted(type.precision(), type.scale())
                        : " (%s)".formatted(converted))
                .orElse("");
        return "%s %s%s;".formatted(stored, name, annotation);
    }
}
