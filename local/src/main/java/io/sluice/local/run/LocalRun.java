package io.sluice.local.run;

import io.sluice.local.dms.Pacing;
import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.task.ReplicationTask;
import io.sluice.local.dms.task.TaskDefinition;
import io.sluice.local.dms.task.TaskSurroundings;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.report.RunReport;
import io.sluice.local.s3.S3Server;
import io.sluice.local.source.ConsistentPoint;
import io.sluice.local.source.ForgottenSlots;
import io.sluice.local.source.SampleDatabase;
import io.sluice.local.source.SourceAddress;
import java.time.Duration;

/// One run of the whole data path: source, contracts, plan, buckets, full load, changes, comparison, report.
///
/// What can start beside each other does: the plan, the S3 server and the source take a second or more each.
public final class LocalRun {

    /// The endpoint waits up to a minute before it writes changes; at a terminal nobody wants to.
    private static final Duration BATCH_INTERVAL = Duration.ofMillis(500);

    /// How often a run that follows its source looks whether the changes still come.
    private static final Duration LOOK = Duration.ofMillis(300);

    private final LocalOptions options;
    private final OutFolder out;
    private final Progress progress;
    private final Interrupt interrupt;
    private final Ledger ledger;
    private final RunNotes notes = new RunNotes();

    /// @param out the folder, already taken for this run
    public LocalRun(LocalOptions options, OutFolder out, Progress progress, Interrupt interrupt) {
        this.options = options;
        this.out = out;
        this.progress = progress;
        this.interrupt = interrupt;
        this.ledger = new Ledger(progress::seconds);
    }

    /// Runs it.
    ///
    /// @throws io.sluice.local.LocalException if it cannot go on
    public RunReport run() throws InterruptedException {
        try {
            return wholePath();
        } catch (RuntimeException e) {
            RuntimeException explained = FullDisk.explain(options.out(), e);
            out.discardUnbegun();
            throw explained;
        }
    }

    private RunReport wholePath() throws InterruptedException {
        RestartState restart = new EarlierRun(options, out, progress, notes).takeUp();
        try (CloudSide cloud = CloudSide.begin(options, out, ledger);
                SourceHandle source = SourceHandle.prepare(options, out, progress, cloud::deployAhead)) {
            PipelinePlan plan = source.plan();
            progress.say("plan of stack %s read: %d resources"
                    .formatted(
                            options.pipeline().stack(),
                            plan.document().root().path("resources").size()));
            try (Deployment deployment = cloud.deployed(plan)) {
                new EarlierRun(options, out, progress, notes).took(deployment.takeUp());
                return replicate(source, plan, cloud.server(), deployment, restart);
            }
        }
    }

    private RunReport replicate(
            SourceHandle source, PipelinePlan plan, S3Server server, Deployment deployment, RestartState restart)
            throws InterruptedException {
        SourceAddress address = source.address();
        TaskDefinition definition =
                TaskDefinition.read(plan.taskName(), plan.tableMappings(), plan.targetSettings(), plan.taskSettings());
        TaskWatch watch = new TaskWatch(source.contracts(), deployment, ledger, progress, notes);
        Stages stages = new Stages(progress);
        try (ReplicationTask task = new ReplicationTask(
                        definition,
                        address,
                        SlotName.of(options.out()),
                        new TaskSurroundings(deployment, out.task(), watch, Pacing.every(BATCH_INTERVAL)));
                SourceLeftovers leftovers =
                        SourceLeftovers.of(task, out, options.source().isPresent())) {
            ForgottenSlots.of(address, SlotName.of(options.out())).forEach(sentence -> {
                progress.say(sentence);
                notes.add(sentence);
            });
            // The comparison takes a slot of its own; the task has its one already where it goes on.
            ConsistentPoint.requireSlots(address, restart == RestartState.CHANGES ? 1 : 2);
            task.prepare();
            if (restart != RestartState.CHANGES) {
                stages.fullLoad(task::fullLoad);
                progress.say("full load done: %,d rows".formatted(watch.rowsLoaded()));
            }
            task.startChanges();
            changes(source, deployment, task);
            Finish finish = new Finish(options, out, progress, ledger, notes);
            RunReport report = finish.report(source, server, deployment, task, stages);
            ReportFiles.write(out, report);
            leftovers.remove();
            out.markFinished(source.name());
            return report;
        }
    }

    private void changes(SourceHandle source, Deployment deployment, ReplicationTask task) throws InterruptedException {
        if (options.source().isEmpty()) {
            new SampleScript(new SampleDatabase(source.address()), deployment).play(progress);
        }
        if (options.ending() == LocalOptions.Ending.ON_INTERRUPT) {
            progress.say("following the source at %s: Ctrl-C drains and ends"
                    .formatted(source.address().address()));
            while (task.failure().isEmpty() && !interrupt.await(LOOK)) {
                progress.draw("following", 0, 0, "%,d files judged".formatted(ledger.judgedCount()));
            }
            progress.say(task.failure().isEmpty() ? "interrupted: draining" : "the source ended the changes");
        }
    }
}
