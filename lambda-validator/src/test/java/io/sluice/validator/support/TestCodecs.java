package io.sluice.validator.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/// Compresses pages by other people's libraries, without codecs of Hadoop's.
final class TestCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new BytesInputCompressor() {

            @Override
            public BytesInput compress(BytesInput bytes) throws IOException {
                return switch (codec) {
                    case UNCOMPRESSED -> bytes;
                    case SNAPPY ->
                        BytesInput.from(Snappy.compress(bytes.toInputStream().readAllBytes()));
                    case GZIP -> BytesInput.from(gzip(bytes.toInputStream().readAllBytes()));
                    default -> throw new IllegalArgumentException("no codec " + codec);
                };
            }

            @Override
            public CompressionCodecName getCodecName() {
                return codec;
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new BytesInputDecompressor() {

            @Override
            public BytesInput decompress(BytesInput bytes, int size) throws IOException {
                return switch (codec) {
                    case UNCOMPRESSED -> bytes;
                    case SNAPPY ->
                        BytesInput.from(Snappy.uncompress(bytes.toInputStream().readAllBytes()));
                    case GZIP ->
                        BytesInput.from(new GZIPInputStream(new ByteArrayInputStream(
                                        bytes.toInputStream().readAllBytes()))
                                .readAllBytes());
                    default -> throw new IllegalArgumentException("no codec " + codec);
                };
            }

            @Override
            public void decompress(ByteBuffer input, int compressed, ByteBuffer output, int size) throws IOException {
                byte[] bytes = new byte[compressed];
                input.get(bytes);
                output.put(
                        decompress(BytesInput.from(bytes), size).toInputStream().readAllBytes());
            }

            @Override
            public void release() {}
        };
    }

    @Override
    public void release() {}

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
