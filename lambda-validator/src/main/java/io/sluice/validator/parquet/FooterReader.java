package io.sluice.validator.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads a file's footer in one request, or two where the footer is longer than expected.
public final class FooterReader {

    /// Longest footer that is read. A file of a gigabyte in DMS's default row groups has 2 MiB.
    static final int MAX_FOOTER_BYTES = 16 << 20;

    /// Up to this size a file is fetched whole.
    static final int MAX_WHOLE_BYTES = 1 << 20;

    private static final int MIN_TAIL_BYTES = 64 << 10;
    private static final int MAX_TAIL_BYTES = 4 << 20;

    /// Part of a file's size that its tail is fetched with, 0.3 %: DMS's row groups make footers of 0.22 %.
    private static final double TAIL_SHARE = 0.003;

    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED_MAGIC = "PARE";

    /// Length of the footer and magic, at the end of the file.
    private static final int TRAILER_BYTES = 8;

    /// Magic, the smallest struct and the trailer.
    private static final int MIN_FILE_BYTES = 13;

    private FooterReader() {}

    /// @param size bytes of the file
    /// @param file where it lies
    /// @throws InvalidParquetException if the file is not Parquet, with the reason in a sentence
    /// @throws E if a part of the file could not be read
    public static <E extends Exception> ParquetFooter read(long size, RangeReader<E> file)
            throws InvalidParquetException, E {
        if (size < MIN_FILE_BYTES) {
            throw new InvalidParquetException(
                    "file must be at least %d bytes but was %d".formatted(MIN_FILE_BYTES, size));
        }
        int tailLength = tailLength(size);
        byte[] tail = file.read(size - tailLength, tailLength);
        requireMagic(tail, size);
        int length = footerLength(tail, size);
        int missing = length + TRAILER_BYTES - tailLength;
        byte[] footer = missing <= 0
                ? Arrays.copyOfRange(tail, -missing, tailLength - TRAILER_BYTES)
                : join(file.read(size - TRAILER_BYTES - length, missing), tail);
        return FooterParser.parse(footer, size - TRAILER_BYTES - length);
    }

    /// How much of a file's end the first request asks for: the whole file where it is small.
    static int tailLength(long size) {
        if (size <= MAX_WHOLE_BYTES) {
            return (int) size;
        }
        return Math.clamp((long) (size * TAIL_SHARE), MIN_TAIL_BYTES, MAX_TAIL_BYTES);
    }

    private static void requireMagic(byte[] tail, long size) throws InvalidParquetException {
        String magic = text(tail, tail.length - MAGIC.length());
        if (magic.equals(ENCRYPTED_MAGIC)) {
            throw new InvalidParquetException("file must not be encrypted but its footer is");
        }
        if (!magic.equals(MAGIC)) {
            throw new InvalidParquetException("file must end in PAR1 but does not");
        }
        if (tail.length == size && !text(tail, 0).equals(MAGIC)) {
            throw new InvalidParquetException("file must start with PAR1 but does not");
        }
    }

    private static int footerLength(byte[] tail, long size) throws InvalidParquetException {
        long length = 0;
        for (int index = 0; index < Integer.BYTES; index++) {
            length |= (tail[tail.length - TRAILER_BYTES + index] & 0xFFL) << Byte.SIZE * index;
        }
        long most = Math.min(MAX_FOOTER_BYTES, size - TRAILER_BYTES - MAGIC.length());
        if (length < 1 || length > most) {
            throw new InvalidParquetException(
                    "footer must be 1 to %d bytes but the file says %d".formatted(most, length));
        }
        return (int) length;
    }

    private static byte[] join(byte[] front, byte[] tail) {
        int rest = tail.length - TRAILER_BYTES;
        byte[] footer = Arrays.copyOf(front, front.length + rest);
        System.arraycopy(tail, 0, footer, front.length, rest);
        return footer;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, MAGIC.length(), StandardCharsets.ISO_8859_1);
    }
}
