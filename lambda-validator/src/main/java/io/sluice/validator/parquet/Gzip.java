package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Slice;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Expands GZIP's members with the JDK's inflater, into a buffer of the size that is known beforehand.
///
/// See <https://www.rfc-editor.org/rfc/rfc1952>
final class Gzip {

    private static final int HEADER_BYTES = 10;
    private static final int TRAILER_BYTES = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private Gzip() {}

    static void decompress(Inflater inflater, Slice in, byte[] out, int size) throws InvalidParquetException {
        int written = 0;
        int at = in.from();
        while (at < in.to()) {
            int body = body(in, at);
            inflater.reset();
            inflater.setInput(in.bytes(), body, in.to() - body);
            int member = inflate(inflater, out, written, size);
            at = in.to() - inflater.getRemaining();
            requireTrailer(in, at, out, written, member);
            at += TRAILER_BYTES;
            written += member;
        }
        if (written != size) {
            throw broken("holds %d bytes in place of %d".formatted(written, size));
        }
    }

    private static int inflate(Inflater inflater, byte[] out, int from, int size) throws InvalidParquetException {
        try {
            int written = 0;
            while (!inflater.finished()) {
                int some = inflater.inflate(out, from + written, size - from - written);
                written += some;
                if (some == 0 && !inflater.finished()) {
                    // With no room left, one byte more tells the end of the stream from a stream that is too long.
                    throw broken("is cut, or longer than its page says");
                }
            }
            return written;
        } catch (DataFormatException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    /// Index of the first compressed byte of the member.
    private static int body(Slice in, int at) throws InvalidParquetException {
        byte[] bytes = in.bytes();
        if (in.to() - at < HEADER_BYTES + TRAILER_BYTES
                || bytes[at] != 0x1F
                || bytes[at + 1] != (byte) 0x8B
                || bytes[at + 2] != 8) {
            throw broken("does not begin as one");
        }
        int flags = bytes[at + 3];
        int next = at + HEADER_BYTES;
        if ((flags & HAS_EXTRA) != 0) {
            next += 2 + (bytes[next] & 0xFF | (bytes[next + 1] & 0xFF) << Byte.SIZE);
        }
        next = (flags & HAS_NAME) != 0 ? behindZero(in, next) : next;
        next = (flags & HAS_COMMENT) != 0 ? behindZero(in, next) : next;
        next += (flags & HAS_CHECKSUM) != 0 ? 2 : 0;
        if (next > in.to()) {
            throw broken("ends in its header");
        }
        return next;
    }

    private static int behindZero(Slice in, int from) {
        int at = from;
        while (at < in.to() && in.bytes()[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static void requireTrailer(Slice in, int at, byte[] out, int from, int member)
            throws InvalidParquetException {
        CRC32 checksum = new CRC32();
        checksum.update(out, from, member);
        if (in.to() - at < TRAILER_BYTES
                || LittleEndian.int32(in.bytes(), at) != (int) checksum.getValue()
                || LittleEndian.int32(in.bytes(), at + Integer.BYTES) != member) {
            throw broken("does not match its own checksum");
        }
    }

    private static InvalidParquetException broken(String how) {
        return new InvalidParquetException("page must be GZIP but " + how);
    }
}
