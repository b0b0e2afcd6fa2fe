package io.sluice.validator.parquet;

import io.sluice.validator.parquet.FooterParser.ParsedFooter;
import java.nio.charset.StandardCharsets;

/// Reads a file's footer in one request, or two where the footer is longer than expected.
final class FooterReader {

    /// Longest footer that is read. A file of a gigabyte in DMS's default row groups has 2 MiB.
    static final int MAX_FOOTER_BYTES = 16 << 20;

    /// Up to this size a file is fetched whole.
    static final int MAX_WHOLE_BYTES = 1 << 20;

    private static final int MIN_TAIL_BYTES = 64 << 10;
    private static final int MAX_TAIL_BYTES = 4 << 20;

    /// Part of a file's size that its tail is fetched with, 0.25 %: DMS's row groups make footers of 0.22 %.
    private static final double TAIL_SHARE = 0.0025;

    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED_MAGIC = "PARE";

    /// Length of the footer and magic, at the end of the file.
    private static final int TRAILER_BYTES = 8;

    /// Magic, the smallest struct and the trailer.
    private static final int MIN_FILE_BYTES = 13;

    private FooterReader() {}

    /// @param size bytes of the file
    /// @param file where it lies
    /// @param limits what reading it may take
    /// @throws InvalidParquetException if the file is not Parquet, with the reason in a sentence
    /// @throws E if a part of the file could not be read
    static <E extends Exception> ParquetFile<E> open(long size, RangeReader<E> file, ReadLimits limits)
            throws InvalidParquetException, E {
        if (size < MIN_FILE_BYTES) {
            throw new InvalidParquetException(
                    "file must be at least %d bytes but was %d".formatted(MIN_FILE_BYTES, size));
        }
        byte[] tail = new byte[tailLength(size)];
        file.read(size - tail.length, tail, 0, tail.length);
        requireMagic(tail, size);
        int length = footerLength(tail, size) + TRAILER_BYTES;
        byte[] end = length <= tail.length ? tail : longer(size, file, tail, length);
        ParsedFooter parsed = FooterParser.parse(end, end.length - length, end.length - TRAILER_BYTES, size - length);
        return new ParquetFile<>(file, size, end, parsed, limits).counted();
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

    /// The end of the file from the footer's first byte, of which the tail is the last part.
    private static <E extends Exception> byte[] longer(long size, RangeReader<E> file, byte[] tail, int length)
            throws E {
        byte[] end = new byte[length];
        int missing = length - tail.length;
        file.read(size - length, end, 0, missing);
        System.arraycopy(tail, 0, end, missing, tail.length);
        return end;
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, MAGIC.length(), StandardCharsets.ISO_8859_1);
    }
}
