package io.sluice.validator.support;

import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.ParquetFooter;
import io.sluice.validator.parquet.ReadLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// A file in memory that keeps which parts of it were read.
public final class MemoryFile {

    private static final int TRAILER_BYTES = 8;

    private final byte[] bytes;
    private final List<String> requests = new ArrayList<>();

    public MemoryFile(byte[] bytes) {
        this.bytes = bytes;
    }

    public ParquetFooter footer() throws InvalidParquetException {
        return open().footer();
    }

    public ParquetFile<RuntimeException> open() throws InvalidParquetException {
        return open(ReadLimits.usual());
    }

    public ParquetFile<RuntimeException> open(ReadLimits limits) throws InvalidParquetException {
        return ParquetFile.open(bytes.length, this::read, limits);
    }

    /// Each read as `<offset>+<length>`.
    public List<String> requests() {
        return requests;
    }

    public int size() {
        return bytes.length;
    }

    public int footerStart() {
        return bytes.length
                - TRAILER_BYTES
                - ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - TRAILER_BYTES);
    }

    private void read(long from, byte[] into, int at, int length) {
        requests.add("%d+%d".formatted(from, length));
        if (from < 0 || length < 0 || from + length > bytes.length) {
            throw new AssertionError("read outside of the file: %d+%d".formatted(from, length));
        }
        System.arraycopy(bytes, (int) from, into, at, length);
    }
}
