package io.sluice.local.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/// Ctrl-C as a wish to finish, not an end: the first one asks the run to drain, a second one ends the process.
public final class Interrupt {

    /// What shells say of a process that SIGINT ended.
    private static final int INTERRUPTED = 130;

    private final CountDownLatch asked = new CountDownLatch(1);

    private Interrupt() {}

    /// From now on the process does not end by itself when it is interrupted or asked to terminate.
    public static Interrupt install() {
        Interrupt interrupt = new Interrupt();
        for (String name : new String[] {"INT", "TERM"}) {
            Signals.register(name, interrupt::received);
        }
        return interrupt;
    }

    /// A wish that never comes: Ctrl-C ends the process as usual.
    public static Interrupt none() {
        return new Interrupt();
    }

    /// Waits for the wish, but no longer than so.
    ///
    /// @return whether it came
    boolean await(Duration patience) throws InterruptedException {
        return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void received() {
        if (asked.getCount() == 0) {
            System.exit(INTERRUPTED);
        }
        asked.countDown();
    }
}
