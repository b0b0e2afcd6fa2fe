package io.sluice.validator.aws;

import io.sluice.validator.move.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends requests that wait for S3 and take no memory here, several at a time.
final class SideBySide {

    private SideBySide() {}

    /// @param requests each of them must succeed
    /// @param most how many are under way at once
    /// @return what they gave, in their order
    /// @throws StoreException as the first of them that failed did, after all have ended
    static <T> List<T> run(List<Callable<T>> requests, int most) throws StoreException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(most, Thread.ofVirtual().factory())) {
            List<T> results = new ArrayList<>();
            for (Future<T> request : threads.invokeAll(requests)) {
                results.add(request.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("requests must end but were given up", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoreException failure
                    ? failure
                    : new StoreException("request failed: " + e.getCause(), e.getCause());
        }
    }
}
