package io.sluice.validator.check;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.RowCounts;
import io.sluice.validator.check.SchemaCheck.Judgement;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.scan.BadRows;
import io.sluice.validator.scan.RowScan;
import io.sluice.validator.scan.RowScan.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Judges a file by the contract versions that are open for its table: first what it declares, then its rows.
///
/// @param schema how declarations are judged
/// @param rows how rows are judged
public record FileCheck(SchemaCheck schema, RowScan rows) {

    public FileCheck {
        requireNonNull(schema, "schema is null");
        requireNonNull(rows, "rows is null");
    }

    /// @param layout the columns around each table's own
    /// @param lobLimitKib kibibytes at which DMS cuts LOBs, empty where cutting is accepted
    public static FileCheck of(FileLayout layout, OptionalInt lobLimitKib) {
        return new FileCheck(new SchemaCheck(layout), new RowScan(layout, lobLimitKib));
    }

    /// The first version that the file keeps, or the findings of the one it breaks by the fewest. Rows are looked
    /// at only where the file declares what the version asks for.
    ///
    /// @param versions open versions of one table, the newest first, at least one
    /// @param kind whether the file is of a full load
    /// @throws E if a part of the file could not be read
    public <E extends Exception> Result judge(ParquetFile<E> file, List<TableContract> versions, Kind kind) throws E {
        List<Judgement> declared = schema.judge(file.footer(), versions, kind);
        List<Judgement> matching = declared.stream()
                .filter(judgement -> judgement.findings().isEmpty())
                .toList();
        if (matching.isEmpty()) {
            return declared.stream()
                    .min(Comparator.comparingInt(Judgement::count))
                    .map(best -> new Result(
                            best.contract().version(),
                            cut(best.findings(), best.count()),
                            Optional.empty(),
                            Optional.empty()))
                    .orElseThrow();
        }
        return judgeRows(file, matching, kind);
    }

    private <E extends Exception> Result judgeRows(ParquetFile<E> file, List<Judgement> matching, Kind kind) throws E {
        Optional<Result> best = Optional.empty();
        for (Judgement judgement : matching) {
            Report report = rows.scan(file, judgement.contract(), kind);
            Result result = new Result(
                    judgement.contract().version(),
                    report.findings(),
                    report.counts(),
                    report.badRows().map(rows -> new Splittable(judgement.contract(), rows)));
            if (result.passed()) {
                return result;
            }
            if (best.isEmpty()
                    || result.findings().size() < best.get().findings().size()) {
                best = Optional.of(result);
            }
        }
        return best.map(result -> new Result(
                        result.contractVersion(),
                        cut(result.findings(), result.findings().size()),
                        result.counts(),
                        result.splittable()))
                .orElseThrow();
    }

    private static List<String> cut(List<String> findings, int count) {
        if (count <= SchemaCheck.MAX_FINDINGS) {
            return findings;
        }
        Stream<String> rest = Stream.of("and %d more findings".formatted(count - SchemaCheck.MAX_FINDINGS));
        return Stream.concat(findings.stream().limit(SchemaCheck.MAX_FINDINGS), rest)
                .toList();
    }

    /// @param contractVersion version the file was judged by
    /// @param findings what breaks it, empty for a file that passed
    /// @param counts what its rows are, empty where none was looked at
    /// @param splittable what its bad rows are, present where single rows can be set aside
    public record Result(
            int contractVersion, List<String> findings, Optional<RowCounts> counts, Optional<Splittable> splittable) {

        public Result {
            findings = List.copyOf(findings);
            requireNonNull(counts, "counts is null");
            requireNonNull(splittable, "splittable is null");
        }

        /// Of a file whose rows stay together.
        public Result(int contractVersion, List<String> findings, Optional<RowCounts> counts) {
            this(contractVersion, findings, counts, Optional.empty());
        }

        /// Whether the file may enter the lake.
        public boolean passed() {
            return findings.isEmpty();
        }
    }

    /// A file of a table whose policy sets single rows aside, all of whose rows were looked at.
    ///
    /// @param contract version it was judged by
    /// @param badRows its rows that break a check, if any does
    public record Splittable(TableContract contract, BadRows badRows) {}
}
