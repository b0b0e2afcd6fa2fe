package io.sluice.local.run;

import java.io.PrintStream;

/// Tells a person what goes on: a line a step, and at a terminal one line that moves while a step takes its time.
public final class Progress {

    private static final int BAR_CELLS = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean isTerminal;
    private final long start;
    private long drawn;
    private boolean isDrawn;

    /// @param out where to write
    /// @param isTerminal whether a line can be drawn over
    /// @param start when the run began, by [System#nanoTime]
    public Progress(PrintStream out, boolean isTerminal, long start) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.start = start;
    }

    /// A step is done, or something is to be known.
    public synchronized void say(String line) {
        clear();
        out.printf("%6.1f s  %s%n", seconds(), line);
    }

    /// A step is so far. Without a terminal nothing is written: the step's end will be.
    public synchronized void draw(String step, long done, long all, String detail) {
        long now = System.nanoTime();
        if (!isTerminal || now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        int filled = all == 0 ? 0 : (int) (BAR_CELLS * Math.min(done, all) / all);
        clear();
        out.printf("%6.1f s  %s %s%s %s", seconds(), step, "█".repeat(filled), "░".repeat(BAR_CELLS - filled), detail);
        out.flush();
        isDrawn = true;
    }

    /// Seconds since the run began.
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void clear() {
        if (isDrawn) {
            out.print("\r\u001b[2K");
            isDrawn = false;
        }
    }
}
