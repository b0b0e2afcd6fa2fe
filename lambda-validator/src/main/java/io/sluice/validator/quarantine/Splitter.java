package io.sluice.validator.quarantine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.Parts;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.move.Upload;
import io.sluice.validator.parquet.Codec;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.ReadLimits;
import io.sluice.validator.quarantine.PartOutput.NotStored;
import io.sluice.validator.scan.ValueReader;
import java.util.Optional;

/// Takes a file apart as its plan says: rows that are set aside to the fail bucket, then the others to the lake.
///
/// @param store where the objects are
/// @param buckets the buckets
/// @param plans what was decided about files
/// @param limits what reading a file may take
public record Splitter(ObjectStore store, Buckets buckets, SplitPlans plans, ReadLimits limits) implements Parts {

    public Splitter {
        requireNonNull(store, "store is null");
        requireNonNull(buckets, "buckets is null");
        requireNonNull(plans, "plans is null");
        requireNonNull(limits, "limits is null");
    }

    /// @param judged what judging a file may take; what was judged is taken apart however long it takes
    public Splitter(ObjectStore store, Buckets buckets, ReadLimits judged) {
        this(
                store,
                buckets,
                new SplitPlans(store, buckets.metadata()),
                new ReadLimits(judged.bytes(), Optional.empty()));
    }

    @Override
    public void write(Receipt receipt) throws StoreException, NoLongerThereException {
        SplitPlan plan = plans.of(receipt.to());
        Upload lake = store.upload(buckets.lake(), receipt.to());
        Upload fail = store.upload(buckets.fail(), receipt.asideKey());
        try {
            split(receipt, plan, new PartOutput(lake), new PartOutput(fail));
            fail.complete();
            lake.complete();
        } catch (NotStored e) {
            throw e.reason();
        } catch (InvalidParquetException e) {
            throw new StoreException("a file that was judged must be readable but: " + e.getMessage(), e);
        } finally {
            lake.abort();
            fail.abort();
        }
    }

    private void split(Receipt receipt, SplitPlan plan, PartOutput lake, PartOutput fail)
            throws StoreException, InvalidParquetException {
        RawObject raw = receipt.from();
        ParquetFile<StoreException> file = ParquetFile.open(
                raw.size(), (from, into, at, length) -> store.read(raw, from, into, at, length), limits);
        if (file.footer().rows() != receipt.contents().rows()) {
            throw new InvalidParquetException("it must hold %d rows but holds %d"
                    .formatted(receipt.contents().rows(), file.footer().rows()));
        }
        SplitRows rows = new SplitRows(file.footer().columns(), plan.aside(), codec(file), lake, fail);
        ValueReader.read(file, column -> true, rows);
        rows.finish();
    }

    /// As the file has it, GZIP in place of codecs that are only read here.
    private static Codec codec(ParquetFile<?> file) throws InvalidParquetException {
        boolean packed = file.rowGroup(0).chunks().stream().anyMatch(chunk -> chunk.codec() != Codec.UNCOMPRESSED);
        return packed ? Codec.GZIP : Codec.UNCOMPRESSED;
    }
}
