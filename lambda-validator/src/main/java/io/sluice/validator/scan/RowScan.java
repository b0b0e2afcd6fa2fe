package io.sluice.validator.scan;

import io.sluice.contract.TableContract;
import io.sluice.contract.check.TablePolicy.RowChecks;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds the rows of a file against its contract.
///
/// @param layout the columns around each table's own
/// @param lobLimitKib kibibytes at which DMS cuts LOBs, empty where cutting is accepted
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
            return new Report(List.of(), Optional.empty());
        }
        RowFindings findings = new RowFindings();
        RowPlanner planner = new RowPlanner(layout, contract, kind, lobLimitKib, findings);
        List<String> sentences = new ArrayList<>();
        long rows = 0;
        try {
            rows = kind == Kind.FULL_LOAD && contract.hasKey()
                    ? withKeys(file, contract, planner, findings, RowGroupChoice.of(mode, file))
                    : plain(file, planner, findings, RowGroupChoice.of(mode, file));
        } catch (InvalidParquetException e) {
            sentences.add("V-READ: " + e.getMessage());
        }
        sentences.addAll(findings.sentences());
        return new Report(sentences, Optional.of(counts(planner, rows)));
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
        KeyTwice<E> twice =
                new KeyTwice<>(file, contract.primaryKey(), choice, findings.keyTwice(contract.primaryKey()));
        FileScan<E> scan = new FileScan<>(
                file,
                column -> Optional.of(planner.plan(column, twice.firstPass().keys())),
                List.of(findings.deletes(), twice.firstPass()),
                layout.operation());
        scan.read(choice);
        twice.finish();
        return scan.rows();
    }

    private static RowCounts counts(RowPlanner planner, long rows) {
        return planner.operations()
                .map(operations -> operations.counts(rows))
                .orElseGet(() -> new RowCounts(rows, rows, 0, 0));
    }

    /// @param findings what breaks the contract, in a fixed order, empty for a file that passed
    /// @param counts what the rows are that were looked at, empty if none was
    public record Report(List<String> findings, Optional<RowCounts> counts) {

        public Report {
            findings = List.copyOf(findings);
        }
    }
}
