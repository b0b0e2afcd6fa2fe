package io.sluice.validator.move;

import java.util.Locale;

/// Says that a raw object is not the one its event reported any more, so the event has nothing left to do.
public final class NoLongerThereException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final Fate fate;

    /// @param fate what became of it
    public NoLongerThereException(Fate fate) {
        super("raw object is " + fate.words());
        this.fate = fate;
    }

    /// What became of it.
    public Fate fate() {
        return fate;
    }

    /// What can become of an object between its event and its move.
    public enum Fate {
        /// Nothing is under the key: an earlier delivery of the event moved it, or DMS removed it for a reload.
        GONE,
        /// Another object is under the key, with an event of its own that is still to come or was handled already.
        REPLACED;

        /// As a sentence goes on with it.
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
