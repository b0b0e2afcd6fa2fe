package io.sluice.delivery;

import java.util.concurrent.Callable;

/// Waits for what another process does; the test's timeout is the bound.
final class Waiting {

    private static final long PAUSE_MILLISECONDS = 20;

    private Waiting() {}

    static void until(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }
}
