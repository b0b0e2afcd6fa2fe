package io.sluice.validator.quarantine;

import io.sluice.contract.check.TablePolicy.LaterChanges;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.validator.scan.BadRows.BadRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides about each row of a file in turn: it goes on, is set aside because it is bad or comes after one that is, or
/// is marked. A row that comes after carries that on to the keys it names itself.
final class RowDecisions implements RowKeys.Listener {

    /// Why a good row is set aside.
    static final String HELD = "Q-HELD: an earlier row of the same key was set aside";

    /// Most rows of one file that are set aside. A file with more is bad as a whole.
    static final int MAX_ROWS = 10_000;

    /// Keys of marked rows that are told.
    static final int MAX_MARKED_KEYS = 100;

    private final List<BadRow> bad;
    private final Set<KeyHash> known;
    private final Kind kind;
    private final LaterChanges policy;
    private final List<BadRow> aside = new ArrayList<>();
    private final Set<KeyHash> found = new LinkedHashSet<>();
    private final Set<KeyHash> markedKeys = new LinkedHashSet<>();
    private int nextBad;
    private long held;
    private long marked;
    private boolean withoutKey;

    /// @param bad rows that break a check, in the order of the file
    /// @param known keys with rows that were set aside from other files
    RowDecisions(List<BadRow> bad, Set<KeyHash> known, Kind kind, LaterChanges policy) {
        this.bad = List.copyOf(bad);
        this.known = new HashSet<>(known);
        this.kind = kind;
        this.policy = policy;
    }

    @Override
    public void row(long row, Optional<KeyHash> key, Optional<KeyHash> earlier) {
        if (nextBad < bad.size() && bad.get(nextBad).row() == row) {
            add(bad.get(nextBad++));
            withoutKey |= key.isEmpty() && kind == Kind.CHANGES;
            key.ifPresent(found::add);
            earlier.ifPresent(found::add);
        } else if (kind == Kind.CHANGES
                && (key.filter(this::isKnown).isPresent()
                        || earlier.filter(this::isKnown).isPresent())) {
            later(row, key);
            key.ifPresent(this::carryOn);
            earlier.ifPresent(this::carryOn);
        }
    }

    /// Rows that are set aside, in the order of the file.
    List<BadRow> aside() {
        return aside;
    }

    /// Keys that are to be remembered.
    Set<KeyHash> found() {
        return found;
    }

    /// How many of the rows that are set aside break no check.
    long held() {
        return held;
    }

    long marked() {
        return marked;
    }

    List<String> markedKeys() {
        return markedKeys.stream().map(KeyHash::toString).toList();
    }

    /// Whether a bad change names no whole key, so that nobody can tell which later changes come after it.
    boolean isWithoutKey() {
        return withoutKey;
    }

    /// Whether more rows are to be set aside than can be.
    boolean tooMany() {
        return aside.size() > MAX_ROWS;
    }

    private void later(long row, Optional<KeyHash> key) {
        switch (policy) {
            case HOLD -> {
                add(new BadRow(row, HELD));
                held++;
            }
            case MARK -> {
                marked++;
                if (markedKeys.size() < MAX_MARKED_KEYS) {
                    key.ifPresent(markedKeys::add);
                }
            }
        }
    }

    private void add(BadRow row) {
        if (!tooMany()) {
            aside.add(row);
        }
    }

    private void carryOn(KeyHash key) {
        if (!isKnown(key) && !tooMany()) {
            found.add(key);
        }
    }

    private boolean isKnown(KeyHash key) {
        return found.contains(key) || known.contains(key);
    }
}
