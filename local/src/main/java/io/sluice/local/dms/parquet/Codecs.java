package io.sluice.local.dms.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// The two codecs that DMS has, without Hadoop's, which would bring most of Hadoop along.
final class Codecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return codec == CompressionCodecName.UNCOMPRESSED ? new Uncompressed() : new Gzip();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("this factory only writes");
    }

    @Override
    public void release() {
        // Each compressor is released by the file that has it.
    }

    private record Uncompressed() implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput page) {
            return page;
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.UNCOMPRESSED;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }

    /// Each page becomes a gzip member of its own, at zlib's fastest level: half of a full load's time goes into level
    /// 6.
    /// See <https://www.rfc-editor.org/rfc/rfc1952>
    private static final class Gzip implements BytesInputCompressor {

        private static final byte[] HEADER = {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};

        private static final int BUFFER_BYTES = 1 << 15;

        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final CRC32 checksum = new CRC32();

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream((int) Math.max(64, page.size() / 2));
            compressed.write(HEADER);
            checksum.reset();
            deflater.reset();
            DeflaterOutputStream deflated = new DeflaterOutputStream(compressed, deflater, BUFFER_BYTES);
            page.writeAllTo(new CheckedOutputStream(deflated, checksum));
            deflated.finish();
            writeLittleEndian(compressed, (int) checksum.getValue());
            writeLittleEndian(compressed, (int) deflater.getBytesRead());
            return BytesInput.from(compressed);
        }

        private static void writeLittleEndian(ByteArrayOutputStream out, int value) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write(value >>> shift);
            }
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
            deflater.end();
        }
    }
}
