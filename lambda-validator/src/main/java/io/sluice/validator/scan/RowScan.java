package io.sluice.validator.scan;

import io.sluice.contract.TableContract;
import io.sluice.contract.check.TablePolicy.Quarantine;
import io.sluice.contract.check.TablePolicy.RowChecks;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.KeyGathering.Gatherer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds the rows of a file against its contract.
///
/// @param layout the columns around each table's own
/// @param lobLimitKib kibibytes at which DMS cuts LOBs of a table whose contract says no other, empty where cutting
///     is accepted
public record RowScan(FileLayout layout, OptionalInt lobLimitKib) {

    /// Looks at as many rows as the table's policy asks for.
    ///
    /// @param file a file whose schema the contract accepts
    /// @param contract what is asked of its rows
    /// @param kind whether it is of a full load
    /// @throws E if a part of the file could not be read
    public <E extends Exception> Report scan(ParquetFile<E> file, TableContract contract, Kind kind) throws E {
        RowChecks mode = kind == Kind.FULL_LOAD
                ? contract.policy().fullLoad()
                : contract.policy().changes();
        if (mode == RowChecks.OFF) {
            return new Report(List.of(), Optional.empty(), Optional.empty());
        }
        Optional<BadRows> badRows = badRows(file, contract);
        RowFindings findings = new RowFindings(badRows);
        RowPlanner planner = new RowPlanner(layout, contract, kind, lobLimitKib, findings);
        List<String> sentences = new ArrayList<>();
        long rows = 0;
        long held = file.memory().held();
        try {
            rows = kind == Kind.FULL_LOAD && contract.hasKey()
                    ? withKeys(file, contract, planner, findings, RowGroupChoice.of(mode, file))
                    : plain(file, planner, findings, RowGroupChoice.of(mode, file));
        } catch (InvalidParquetException e) {
            sentences.add("V-READ: " + e.getMessage());
            badRows = Optional.empty();
            // Another version of the contract may ask for less than this one.
            file.memory().give(file.memory().held() - held);
        }
        sentences.addAll(findings.sentences());
        return new Report(sentences, Optional.of(counts(planner, rows)), badRows);
    }

    /// Rows can be set aside only where each one is looked at.
    private static Optional<BadRows> badRows(ParquetFile<?> file, TableContract contract) {
        boolean wanted =
                contract.policy().quarantine() == Quarantine.ROWS && file.size() <= RowGroupChoice.MAX_FULL_BYTES;
        return wanted ? Optional.of(new BadRows()) : Optional.empty();
    }

    private <E extends Exception> long plain(
            ParquetFile<E> file, RowPlanner planner, RowFindings findings, RowGroupChoice choice)
            throws InvalidParquetException, E {
        FileScan<E> scan = new FileScan<>(
                file, column -> Optional.of(planner.plan(column)), List.of(findings.deletes()), layout.operation());
        scan.read(choice);
        return scan.rows();
    }

    private <E extends Exception> long withKeys(
            ParquetFile<E> file,
            TableContract contract,
            RowPlanner planner,
            RowFindings findings,
            RowGroupChoice choice)
            throws InvalidParquetException, E {
        KeyTwice<E> twice = new KeyTwice<>(
                file, contract.primaryKey(), choice, findings.keyTwice(contract.primaryKey()), KeyBounds.usual());
        if (!twice.fitsOnePass()) {
            long rows = plain(file, planner, findings, choice);
            twice.finish(twice.alone());
            return rows;
        }
        KeyPass pass = twice.firstPass();
        Gatherer keys = twice.gatherer(pass);
        FileScan<E> scan = new FileScan<>(
                file,
                column -> Optional.of(planner.plan(column, keys)),
                List.of(findings.deletes(), keys),
                layout.operation());
        scan.read(choice);
        keys.close();
        twice.finish(pass);
        return scan.rows();
    }

    private static RowCounts counts(RowPlanner planner, long rows) {
        return planner.operations()
                .map(operations -> operations.counts(rows))
                .orElseGet(() -> new RowCounts(rows, rows, 0, 0));
    }

    /// @param findings what breaks the contract, in a fixed order, empty for a file that passed
    /// @param counts what the rows are that were looked at, empty if none was
    /// @param badRows the rows that break it, present where each was looked at and they can be set aside
    public record Report(List<String> findings, Optional<RowCounts> counts, Optional<BadRows> badRows) {

        public Report {
            findings = List.copyOf(findings);
        }
    }
}
