package io.sluice.validator.check;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Judges what a file declares by the contract versions that are open for its table.
///
/// @param layout the columns around each table's own
public record SchemaCheck(FileLayout layout) {

    /// Most findings that a result lists, so that a hostile file cannot write a receipt of many megabytes, nor have
    /// as much kept for each of many versions.
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

    /// What each version finds in the file.
    ///
    /// @param versions open versions of one table, the newest first, at least one
    /// @param kind whether the file is of a full load
    public List<Judgement> judge(ParquetFooter file, List<TableContract> versions, Kind kind) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a table must have an open contract version");
        }
        return versions.stream().map(version -> judge(file, version, kind)).toList();
    }

    private Judgement judge(ParquetFooter file, TableContract contract, Kind kind) {
        List<FileColumn> expected = new ExpectedColumns(layout, contract, kind).of(file);
        List<String> first = new ArrayList<>();
        int count = 0;
        for (Rule rule : RULES) {
            List<String> found = findings(rule, file, expected).toList();
            found.stream().limit(MAX_FINDINGS - first.size()).forEach(first::add);
            count += found.size();
        }
        return new Judgement(contract, first, count);
    }

    private static Stream<String> findings(Rule rule, ParquetFooter file, List<FileColumn> expected) {
        Stream<String> sentences = switch (rule.check(file, expected)) {
            case Verdict.Passed() -> Stream.of();
            case Verdict.Failed(List<String> found) -> found.stream();
            case Verdict.NotApplicable(String reason) -> Stream.of(reason);
        };
        return sentences.map(sentence -> "%s: %s".formatted(rule.id(), sentence));
    }

    /// @param contract version the file was held against
    /// @param findings the first of what breaks it, at most [#MAX_FINDINGS], empty for a file that matches
    /// @param count how many there are
    public record Judgement(TableContract contract, List<String> findings, int count) {

        public Judgement {
            requireNonNull(contract, "contract is null");
            findings = List.copyOf(findings);
        }
    }
}
