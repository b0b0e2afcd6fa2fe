package io.sluice.validator.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offences of a file by rule and column, so that findings are told in the same order however they were found.
final class RowFindings {

    private final RowSet deletes = new RowSet();
    private final RowSet none = new RowSet();
    private final Map<RowRule, List<Offence>> offences = new EnumMap<>(RowRule.class);

    /// Rows of the row group that is being read that delete.
    RowSet deletes() {
        return deletes;
    }

    /// A rule for a column, from which deletions are exempt.
    ///
    /// @param must what must hold
    /// @param verb what a value that breaks it does, where it is not told itself
    Offence exceptDeletes(RowRule rule, String column, Object must, String verb) {
        return add(rule, "column '" + column + "'", must, verb, deletes);
    }

    /// A rule for a column, deletions included.
    ///
    /// @param must what must hold
    /// @param verb what a value that breaks it does, where it is not told itself
    Offence forAll(RowRule rule, String column, Object must, String verb) {
        return add(rule, "column '" + column + "'", must, verb, none);
    }

    /// The rule that a key stands once.
    ///
    /// @param columns names of the key columns
    Offence keyTwice(List<String> columns) {
        return add(RowRule.KEY_TWICE, "key (" + String.join(", ", columns) + ")", "stand once", "stood before", none);
    }

    /// A sentence for each rule and column that rows break.
    List<String> sentences() {
        return offences.values().stream()
                .flatMap(List::stream)
                .map(Offence::finding)
                .flatMap(Optional::stream)
                .toList();
    }

    private Offence add(RowRule rule, String subject, Object must, String verb, RowSet exempt) {
        Offence offence = new Offence(rule, subject, must, verb, exempt);
        offences.computeIfAbsent(rule, absent -> new ArrayList<>()).add(offence);
        return offence;
    }
}
