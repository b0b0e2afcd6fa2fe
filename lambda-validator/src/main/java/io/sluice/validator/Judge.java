package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.key.LakeKey;
import io.sluice.contract.key.RawKey;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.move.ContractCache;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.ReadLimits;
import io.sluice.validator.quarantine.RowQuarantine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides about one object and writes down why. Whatever cannot be told fails the object.
///
/// @param database database whose tables the raw files are of
/// @param store where the objects are
/// @param limits what reading a file may take
/// @param contracts the contracts of the tables
/// @param check how a file is held against a contract
/// @param quarantine what decides about single rows
record Judge(
        String database,
        ObjectStore store,
        ReadLimits limits,
        ContractCache contracts,
        FileCheck check,
        RowQuarantine quarantine) {

    Judge {
        requireNonNull(database, "database is null");
        requireNonNull(store, "store is null");
        requireNonNull(limits, "limits is null");
        requireNonNull(contracts, "contracts is null");
        requireNonNull(check, "check is null");
        requireNonNull(quarantine, "quarantine is null");
    }

    /// Key of the copy of a data file, in either bucket.
    String destination(RawObject raw, RawKey.DataFile file) {
        return LakeKey.of(table(file), file, raw.etag(), Instant.parse(raw.eventTime()));
    }

    /// Key of the copy of an object whose key names no table.
    String destination(RawObject raw) {
        return LakeKey.ofUnknown(database, raw.key(), raw.etag(), Instant.parse(raw.eventTime()));
    }

    Receipt judge(RawObject raw, RawKey.DataFile key) throws StoreException, NoLongerThereException {
        String to = destination(raw, key);
        ParquetFile<StoreException> file;
        try {
            file = ParquetFile.open(
                    raw.size(), (from, into, at, length) -> store.read(raw, from, into, at, length), limits);
        } catch (InvalidParquetException e) {
            return failed(raw, to, "V-READ: " + e.getMessage());
        }
        long rows = file.footer().rows();
        Optional<Judged> judged = judged(table(key), file, key.kind());
        if (judged.isEmpty()) {
            String reason = "V-CONTRACT: no contract for table '%s'"
                    .formatted(table(key).qualifiedName());
            return new Receipt(raw, Decision.FAILED, new Contents(rows, OptionalInt.empty()), to, List.of(reason));
        }
        Result result = judged.get().result();
        Contents contents = new Contents(rows, OptionalInt.of(result.contractVersion()), result.counts());
        Decision decision = result.passed() ? Decision.PASSED : Decision.FAILED;
        Receipt receipt = new Receipt(raw, decision, contents, to, result.findings());
        return result.splittable().isPresent()
                ? quarantine.decide(
                        receipt, judged.get().file(), result.splittable().get(), key.kind())
                : receipt;
    }

    /// Of an object that is no data.
    Receipt skipped(RawObject raw, String reason) {
        Contents nothing = new Contents(0, OptionalInt.empty());
        return new Receipt(raw, Decision.SKIPPED, nothing, destination(raw), List.of(reason));
    }

    /// Fails an object whose key names no table.
    Receipt judge(RawObject raw, RawKey.Unknown key) {
        return failed(raw, destination(raw), "V-KEY: " + key.reason());
    }

    /// A remembered contract may pass a file; only a contract that is current may fail it. What the remembered one
    /// asked for must not be held against the other: it may be there because of that.
    private Optional<Judged> judged(TableId table, ParquetFile<StoreException> file, Kind kind) throws StoreException {
        Optional<PublishedContracts> remembered = contracts.remembered(table);
        Optional<Judged> byRemembered = Optional.empty();
        if (remembered.isPresent()) {
            byRemembered = Optional.of(judged(remembered.get(), file, kind));
            if (byRemembered.get().result().passed()) {
                return byRemembered;
            }
        }
        Optional<PublishedContracts> current = contracts.fetch(table);
        if (current.isEmpty() || current.equals(remembered)) {
            return current.isEmpty() ? Optional.empty() : byRemembered;
        }
        return Optional.of(judged(current.get(), file.anew(), kind));
    }

    private Judged judged(PublishedContracts by, ParquetFile<StoreException> file, Kind kind) throws StoreException {
        return new Judged(file, check.judge(file, by.versions(), kind));
    }

    private TableId table(RawKey.DataFile file) {
        return new TableId(database, file.schema(), file.table());
    }

    private static Receipt failed(RawObject raw, String to, String reason) {
        return new Receipt(raw, Decision.FAILED, new Contents(0, OptionalInt.empty()), to, List.of(reason));
    }

    /// @param file the file, with what was spent on it
    /// @param result what was found in it
    private record Judged(ParquetFile<StoreException> file, Result result) {}
}
