package io.sluice.validator.parquet;

import io.sluice.validator.parquet.Page.Slice;

/// Expands Snappy's raw format, trusting none of its lengths.
///
/// Both arrays must go on for [Window#SLACK] bytes behind what is read and written, because short runs are copied
/// sixteen bytes at a time.
/// See <https://github.com/google/snappy/blob/main/format_description.txt>
final class Snappy {

    private static final int SHORT_RUN_BYTES = 16;

    /// Longest literal whose length stands in its tag.
    private static final int MAX_TAGGED_LITERAL = 60;

    private Snappy() {}

    static void decompress(Slice in, byte[] out, int size) throws InvalidParquetException {
        byte[] bytes = in.bytes();
        int to = in.to();
        int at = behindSize(in, size);
        int written = 0;
        while (at < to) {
            int tag = bytes[at++] & 0xFF;
            int length;
            if ((tag & 3) == 0) {
                length = (tag >>> 2) + 1;
                if (length > MAX_TAGGED_LITERAL) {
                    int lengthBytes = length - MAX_TAGGED_LITERAL;
                    length = (LittleEndian.int32(bytes, at) & -1 >>> Integer.SIZE - Byte.SIZE * lengthBytes) + 1;
                    at += lengthBytes;
                }
                if (length <= 0 || length > to - at || length > size - written) {
                    throw broken();
                }
                literal(bytes, at, out, written, length);
                at += length;
            } else {
                int offset;
                switch (tag & 3) {
                    case 1 -> {
                        length = 4 + (tag >>> 2 & 7);
                        offset = tag >>> 5 << Byte.SIZE | bytes[at++] & 0xFF;
                    }
                    case 2 -> {
                        length = (tag >>> 2) + 1;
                        offset = LittleEndian.unsigned16(bytes, at);
                        at += Short.BYTES;
                    }
                    default -> {
                        length = (tag >>> 2) + 1;
                        offset = LittleEndian.int32(bytes, at);
                        at += Integer.BYTES;
                    }
                }
                if (at > to || offset <= 0 || offset > written || length > size - written) {
                    throw broken();
                }
                repeat(out, written, offset, length);
            }
            written += length;
        }
        if (written != size) {
            throw broken();
        }
    }

    private static void literal(byte[] from, int at, byte[] out, int written, int length) {
        if (length <= SHORT_RUN_BYTES) {
            LittleEndian.copy64(from, at, out, written);
            LittleEndian.copy64(from, at + Long.BYTES, out, written + Long.BYTES);
        } else {
            System.arraycopy(from, at, out, written, length);
        }
    }

    private static void repeat(byte[] out, int written, int offset, int length) {
        int from = written - offset;
        if (offset >= Long.BYTES) {
            // Eight bytes at a time never read what they write, and may overshoot into the slack.
            LittleEndian.copy64(out, from, out, written);
            for (int done = Long.BYTES; done < length; done += Long.BYTES) {
                LittleEndian.copy64(out, from + done, out, written + done);
            }
        } else {
            for (int index = 0; index < length; index++) {
                out[written + index] = out[from + index];
            }
        }
    }

    /// Index behind the size that the bytes announce, which must be the page's.
    private static int behindSize(Slice in, int size) throws InvalidParquetException {
        long announced = 0;
        int at = in.from();
        for (int shift = 0; shift < Integer.SIZE && at < in.to(); shift += 7) {
            int next = in.bytes()[at++];
            announced |= (next & 0x7FL) << shift;
            if (next >= 0) {
                if (announced != size) {
                    throw new InvalidParquetException(
                            "page must expand to %d bytes but its SNAPPY says %d".formatted(size, announced));
                }
                return at;
            }
        }
        throw broken();
    }

    private static InvalidParquetException broken() {
        return new InvalidParquetException("page must be SNAPPY but is cut or broken");
    }
}
