package io.sluice.local.dms.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;

/// A file in memory, written once and then read.
final class MemoryFile implements OutputFile {

    private static final int FIRST_BYTES = 1 << 18;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return bytes.size();
            }

            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public void write(byte[] holder, int offset, int length) {
                bytes.write(holder, offset, length);
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    SeekableInputStream open() {
        return new Reading(new ByteArrayInputStream(bytes.toByteArray()), bytes.size());
    }

    /// Reads from any place.
    private static final class Reading extends DelegatingSeekableInputStream {

        private final ByteArrayInputStream stream;
        private final long size;

        Reading(ByteArrayInputStream stream, long size) {
            super(stream);
            this.stream = stream;
            this.size = size;
        }

        @Override
        public long getPos() {
            return size - stream.available();
        }

        @Override
        public void seek(long position) throws IOException {
            stream.reset();
            stream.skipNBytes(position);
        }
    }
}
