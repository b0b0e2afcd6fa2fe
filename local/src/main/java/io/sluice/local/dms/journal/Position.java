package io.sluice.local.dms.journal;

/// The place of a change in the order of commits.
///
/// @param commit position of the transaction's commit in the source's log
/// @param index counts the changes of the transaction, from 1
public record Position(long commit, int index) implements Comparable<Position> {

    /// Before every change.
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int byCommit = Long.compareUnsigned(commit, other.commit);
        return byCommit != 0 ? byCommit : Integer.compare(index, other.index);
    }
}
