package io.sluice.cli.validate;

import io.sluice.local.LocalException;
import io.sluice.validator.parquet.RangeReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// Where the bytes of a file lie.
public interface Source extends RangeReader<IOException>, AutoCloseable {

    /// How addresses on S3 begin.
    String S3 = "s3://";

    /// Bytes of the file.
    long size();

    @Override
    void close() throws IOException;

    /// @param file a path, or `s3://bucket/key`
    /// @param environment where the S3 client finds its settings
    /// @throws LocalException if there is no such file
    static Source open(String file, Map<String, String> environment) {
        if (file.startsWith(S3)) {
            return S3Source.open(file, environment);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new LocalException("FILE must be a Parquet file that can be read but '%s' is not".formatted(file));
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new OnDisk(channel, channel.size());
        } catch (IOException e) {
            throw new LocalException("'%s' cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// @param channel the open file
    /// @param size its bytes
    record OnDisk(FileChannel channel, long size) implements Source {

        @Override
        public void read(long from, byte[] into, int at, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + length - buffer.remaining()) < 0) {
                    throw new EOFException("file must not shrink while it is read but did");
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
