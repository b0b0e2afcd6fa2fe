package io.sluice.validator.check;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Judges what a file declares by the contract versions that are open for its table.
///
/// @param layout the columns around each table's own
public record SchemaCheck(FileLayout layout) {

    /// Most findings that a judgement lists, so that a hostile file cannot write a receipt of many megabytes.
    static final int MAX_FINDINGS = 100;

    /// In the order in which findings are told.
    private static final List<Rule> RULES = List.of(
            new MissingColumns(),
            new UnknownColumns(),
            new RepeatedNames(),
            new ColumnOrder(),
            new ColumnTypes(),
            new ColumnRepetition());

    public SchemaCheck {
        requireNonNull(layout, "layout is null");
    }

    /// The first version that the file matches, or the findings of the one it misses by the fewest.
    ///
    /// @param versions open versions of one table, the newest first, at least one
    public Judgement judge(ParquetFooter file, List<TableContract> versions) {
        return versions.stream()
                .map(version -> new Judgement(version.version(), findings(file, version)))
                .min(Comparator.comparingInt(judgement -> judgement.findings().size()))
                .map(Judgement::cut)
                .orElseThrow(() -> new IllegalArgumentException("a table must have an open contract version"));
    }

    private List<String> findings(ParquetFooter file, TableContract contract) {
        List<FileColumn> expected = layout.columns(contract);
        return RULES.stream().flatMap(rule -> findings(rule, file, expected)).toList();
    }

    private static Stream<String> findings(Rule rule, ParquetFooter file, List<FileColumn> expected) {
        Stream<String> sentences = switch (rule.check(file, expected)) {
            case Verdict.Passed() -> Stream.of();
            case Verdict.Failed(List<String> found) -> found.stream();
            case Verdict.NotApplicable(String reason) -> Stream.of(reason);
        };
        return sentences.map(sentence -> "%s: %s".formatted(rule.id(), sentence));
    }

    /// @param contractVersion version the file was judged by
    /// @param findings what breaks it, empty for a file that passed
    public record Judgement(int contractVersion, List<String> findings) {

        public Judgement {
            findings = List.copyOf(findings);
        }

        /// Whether the file may enter the lake.
        public boolean passed() {
            return findings.isEmpty();
        }

        private Judgement cut() {
            if (findings.size() <= MAX_FINDINGS) {
                return this;
            }
            Stream<String> rest = Stream.of("and %d more findings".formatted(findings.size() - MAX_FINDINGS));
            return new Judgement(
                    contractVersion,
                    Stream.concat(findings.stream().limit(MAX_FINDINGS), rest).toList());
        }
    }
}
