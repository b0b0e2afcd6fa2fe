package io.sluice.validator;

import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.aws.ClientPriming;
import io.sluice.validator.batch.Deadline;
import io.sluice.validator.move.StoreException;
import io.sluice.validator.parquet.ReadLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.crac.Context;
import org.crac.Resource;

/// Judges a sample before Lambda takes a snapshot of the function, so that a new instance finds every class loaded.
///
/// Nothing of it is kept: the sample has a store and remembered contracts of its own, and no connection stays open.
/// See <https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html>
final class Priming implements Resource {

    private static final Duration TIME = Duration.ofMinutes(1);

    /// @throws IllegalStateException if the sample does not pass: the artifact is broken, and no version is published
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws StoreException {
        SampleStore store = SampleStore.load();
        RawObject sample = store.object();
        ValidatorEnvironment environment = new ValidatorEnvironment(
                "shop",
                new Buckets("raw", "lake", "fail", "metadata"),
                FileLayout.standard(),
                Optional.empty(),
                OptionalInt.empty());
        Site site = new Site(environment, store, Optional.empty(), InstantSource.system());
        Outcome outcome = site.validator(Deadline.in(TIME), ReadLimits.usual()).validate(sample);
        if (!(outcome instanceof Outcome.Moved(Receipt receipt)) || receipt.decision() != Decision.PASSED) {
            throw new IllegalStateException("the sample must pass but its end was " + outcome);
        }
        MetricLine metrics = FileMetrics.of("priming", environment.database(), receipt, Duration.ZERO);
        metrics.write(site.clock().instant());
        Json.compact(LogLine.of(sample, outcome, Duration.ZERO));
        ClientPriming.run();
    }

    /// Nothing was open, so nothing is opened again.
    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
