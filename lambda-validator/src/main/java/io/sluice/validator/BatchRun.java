package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.pipeline.MetricLine;
import io.sluice.contract.pipeline.QueueMessage;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.validator.move.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The work of one invocation: reads the messages of a batch and handles each by itself.
///
/// @param environment what the function is told
/// @param validator takes one object to its end
/// @param log the invocation's log
record BatchRun(ValidatorEnvironment environment, FileValidator validator, RunLog log) {

    BatchRun {
        requireNonNull(environment, "environment is null");
        requireNonNull(validator, "validator is null");
        requireNonNull(log, "log is null");
    }

    /// The messages that can be worked on, the lightest first, so that a heavy one holds up no other.
    List<Work> read(List<QueueMessage> messages) {
        List<Work> works = new ArrayList<>();
        for (QueueMessage message : messages) {
            try {
                works.add(new Work(
                        message,
                        ObjectEvents.read(message.body(), environment.buckets().raw())));
            } catch (MalformedEventException e) {
                log.retry(message, LogLine.retry(e.getMessage()));
            }
        }
        works.sort(Comparator.comparingLong(Work::bytes));
        return works;
    }

    Handled handle(Work work) {
        List<Receipt> failed = new ArrayList<>();
        boolean all = true;
        for (RawObject raw : work.objects()) {
            all &= handle(work.message(), raw, failed);
        }
        return new Handled(work.message(), all, failed);
    }

    /// Says of work that was not done in time that it comes again.
    void giveUp(Work work) {
        log.retry(work.message(), LogLine.retry("time must be enough to end but was not"));
    }

    // A RuntimeException here is a fault of ours, memory or stack that does not suffice may be the file's; neither must
    // fail the other messages of the batch.
    private boolean handle(QueueMessage message, RawObject raw, List<Receipt> failed) {
        Instant start = log.clock().instant();
        try {
            Outcome outcome = validator.validate(raw);
            Duration taken = Duration.between(start, log.clock().instant());
            log.write(message, LogLine.of(raw, outcome, taken), metrics(outcome, taken));
            outcome.toBeTold().ifPresent(failed::add);
            return true;
        } catch (StoreException | RuntimeException | VirtualMachineError e) {
            Duration taken = Duration.between(start, log.clock().instant());
            log.retry(message, LogLine.retry(raw, e, taken));
            return false;
        }
    }

    private Optional<MetricLine> metrics(Outcome outcome, Duration taken) {
        return switch (outcome) {
            case Outcome.Moved(Receipt receipt) ->
                Optional.of(FileMetrics.of(log.function(), environment.database(), receipt, taken));
            case Outcome.Skipped _, Outcome.NoLongerThere _ -> Optional.empty();
        };
    }

    /// @param message a message
    /// @param objects the objects that it reports
    record Work(QueueMessage message, List<RawObject> objects) {

        Work {
            requireNonNull(message, "message is null");
            objects = List.copyOf(objects);
        }

        /// Bytes of the objects together.
        long bytes() {
            return objects.stream().mapToLong(RawObject::size).sum();
        }
    }

    /// @param message a message
    /// @param isDone whether it is done with, or comes again
    /// @param failed receipts of its files that failed
    record Handled(QueueMessage message, boolean isDone, List<Receipt> failed) {

        Handled {
            requireNonNull(message, "message is null");
            failed = List.copyOf(failed);
        }
    }
}
