package io.sluice.validator.scan;

import io.sluice.contract.check.TablePolicy.RowChecks;
import io.sluice.validator.parquet.ParquetFile;

/// Which row groups of a file are read: the same ones at every try.
///
/// A sample holds the first and the last row group and others at equal distances between them. It sees faults that
/// many rows share; a single bad row elsewhere, a key that stands twice, or a change out of order between two row
/// groups that are not both in it, it misses.
final class RowGroupChoice {

    /// Row groups of a sample.
    static final int SAMPLE = 8;

    /// Largest file that is read in full. DMS ends a file at one gibibyte.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_S3Settings.html>
    static final long MAX_FULL_BYTES = 4L << 30;

    private final int count;
    private final boolean all;

    private RowGroupChoice(int count, boolean all) {
        this.count = count;
        this.all = all;
    }

    /// @param mode what the table's policy says
    static RowGroupChoice of(RowChecks mode, ParquetFile<?> file) {
        int count = file.footer().rowGroups();
        boolean sampled = mode == RowChecks.SAMPLED || file.size() > MAX_FULL_BYTES;
        return new RowGroupChoice(count, !sampled || count <= SAMPLE);
    }

    /// @param index place of a row group, from 0
    boolean contains(int index) {
        if (all) {
            return true;
        }
        // The place of the sample's nearest member, counted back, is the row group itself.
        long place = ((long) index * (SAMPLE - 1) + count - 2) / (count - 1);
        return place < SAMPLE && place * (count - 1) / (SAMPLE - 1) == index;
    }
}
