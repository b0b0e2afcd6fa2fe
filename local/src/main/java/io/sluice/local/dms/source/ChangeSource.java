package io.sluice.local.dms.source;

/// A stream of changes. PostgreSQL's own log is one; another engine's reader can stand in its place.
public interface ChangeSource extends AutoCloseable {

    /// Hands over the next message, if one has arrived.
    ///
    /// @return false if none has
    boolean poll(ChangeHandler handler);

    /// The position up to which everything was handed over.
    long received();

    /// Lets the source forget its log up to the position.
    void confirm(long position);

    /// Asks the source to tell its position soon, though nothing may have changed.
    void askPosition();

    @Override
    void close();
}
