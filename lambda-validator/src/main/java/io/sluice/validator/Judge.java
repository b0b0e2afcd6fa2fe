package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.contract.key.LakeKey;
import io.sluice.contract.key.RawKey;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.check.SchemaCheck;
import io.sluice.validator.check.SchemaCheck.Judgement;
import io.sluice.validator.move.ContractCache;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.ObjectStore;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.parquet.FooterReader;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFooter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides about one object and writes down why. Whatever cannot be told fails the object.
///
/// @param database database whose tables the raw files are of
/// @param store where the objects are
/// @param contracts the contracts of the tables
/// @param check how a file is held against a contract
record Judge(String database, ObjectStore store, ContractCache contracts, SchemaCheck check) {

    Judge {
        requireNonNull(database, "database is null");
        requireNonNull(store, "store is null");
        requireNonNull(contracts, "contracts is null");
        requireNonNull(check, "check is null");
    }

    /// Key of the copy of a data file, in either bucket.
    String destination(RawObject raw, RawKey.DataFile file) {
        return LakeKey.of(table(file), file, raw.etag(), Instant.parse(raw.eventTime()));
    }

    /// Key of the copy of an object whose key names no table.
    String destination(RawObject raw) {
        return LakeKey.ofUnknown(database, raw.key(), raw.etag(), Instant.parse(raw.eventTime()));
    }

    Receipt judge(RawObject raw, RawKey.DataFile file) throws StoreException, NoLongerThereException {
        String to = destination(raw, file);
        ParquetFooter footer;
        try {
            footer = FooterReader.read(raw.size(), (from, length) -> store.read(raw, from, length));
        } catch (InvalidParquetException e) {
            return failed(raw, to, "V-READ: " + e.getMessage());
        }
        Optional<Judgement> judgement = judgement(table(file), footer);
        List<String> reasons = judgement
                .map(Judgement::findings)
                .orElseGet(() -> List.of("V-CONTRACT: no contract for table '%s'"
                        .formatted(table(file).qualifiedName())));
        OptionalInt version =
                judgement.map(made -> OptionalInt.of(made.contractVersion())).orElse(OptionalInt.empty());
        Decision decision = reasons.isEmpty() ? Decision.PASSED : Decision.FAILED;
        return new Receipt(raw, decision, new Contents(footer.rows(), version), to, reasons);
    }

    /// Fails an object whose key names no table.
    Receipt judge(RawObject raw, RawKey.Unknown key) {
        return failed(raw, destination(raw), "V-KEY: " + key.reason());
    }

    /// A remembered contract may pass a file; only a contract that is current may fail it.
    private Optional<Judgement> judgement(TableId table, ParquetFooter footer) throws StoreException {
        Optional<Judgement> remembered = contracts
                .remembered(table)
                .map(known -> check.judge(footer, known.versions()))
                .filter(Judgement::passed);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<PublishedContracts> current = contracts.fetch(table);
        return current.map(known -> check.judge(footer, known.versions()));
    }

    private TableId table(RawKey.DataFile file) {
        return new TableId(database, file.schema(), file.table());
    }

    private static Receipt failed(RawObject raw, String to, String reason) {
        return new Receipt(raw, Decision.FAILED, new Contents(0, OptionalInt.empty()), to, List.of(reason));
    }
}
