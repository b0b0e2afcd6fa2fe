package io.sluice.local.run;

import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.local.LocalException;
import io.sluice.local.catalogue.LakeSql;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.dms.task.ReplicationTask;
import io.sluice.local.plan.PipelinePlan;
import io.sluice.local.plan.PlannedTables;
import io.sluice.local.reconcile.ComparedColumn;
import io.sluice.local.reconcile.CurrentState;
import io.sluice.local.reconcile.Reconciliation;
import io.sluice.local.reconcile.RowStory;
import io.sluice.local.reconcile.TableResult;
import io.sluice.local.report.RunReport;
import io.sluice.local.s3.S3Server;
import io.sluice.local.source.ConsistentPoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The end of a run: everything up to one moment of the source is in the lake, and is compared with that
/// moment.
///
/// @param options what was asked for
/// @param out the run's folder
/// @param progress where steps are told
/// @param ledger what happened to each file
/// @param notes what is to be said beside
record Finish(LocalOptions options, OutFolder out, Progress progress, Ledger ledger, RunNotes notes) {

    RunReport report(SourceHandle source, S3Server server, Deployment deployment, ReplicationTask task, Stages stages)
            throws InterruptedException {
        try (ConsistentPoint point = ConsistentPoint.of(source.address())) {
            task.drainTo(point.position());
            // The source may be written to all the while: what comes later is not taken any more.
            task.close();
            deployment.awaitIdle(progress);
            double changesSeconds = stages.changesSeconds();
            progress.say("every file is judged: comparing the source with the lake");
            source.contracts()
                    .updateKnown()
                    .forEach(contract -> notes.add("contract of %s is now version %d: its columns changed in the source"
                            .formatted(contract.id().qualifiedName(), contract.version())));
            // Contracts that changed meanwhile change the catalogue, as a deployment of them would.
            PipelinePlan plan = source.replanned(options, out);
            ReportFiles.write(out.plan(), Json.pretty(plan.document().root()));
            Comparison comparison = compare(source, server, plan, point);
            warnOfTruncation(plan, comparison);
            return report(comparison, stages.loadSeconds(), changesSeconds);
        }
    }

    private Comparison compare(SourceHandle source, S3Server server, PipelinePlan plan, ConsistentPoint point) {
        List<TableResult> results = new ArrayList<>();
        PlannedTables planned = plan.plannedTables();
        List<CurrentState> states = source.contracts().current().stream()
                .map(planned::without)
                .map(contract -> new CurrentState(
                                contract, plan.environment().layout(), FinishedLake.history(plan.tables(), contract))
                        .upTo(point.text()))
                .toList();
        try (LakeSql lake = LakeSql.open(plan.tables(), server::bucketFolder);
                Connection rows = point.connect();
                Connection sql = lake.connect()) {
            for (CurrentState state : states) {
                progress.draw(
                        "comparing",
                        results.size(),
                        states.size(),
                        state.contract().id().qualifiedName());
                int lobMaxBytes = lobMaxBytes(plan, state.contract().id());
                results.add(new Reconciliation(rows, sql, lobMaxBytes).compare(state));
            }
            return new Comparison(results, new RowStory(sql, states).find());
        } catch (SQLException e) {
            throw new LocalException("source and lake must be compared but were not: " + e.getMessage(), e);
        }
    }

    private void warnOfTruncation(PipelinePlan plan, Comparison comparison) {
        boolean isCut = comparison.results().stream()
                .flatMap(result -> result.conversions().stream())
                .anyMatch(conversion -> conversion.contains(ComparedColumn.CUT));
        if (isCut && plan.stopsOnLobTruncation()) {
            notes.add(
                    "the deployed task would stop at the first text that is cut, because lobTruncation of '%s' is fail:"
                                    .formatted(options.pipeline().database())
                            + " raise lobMaxKib, exclude the column, or set lobTruncation to accept");
        }
    }

    private RunReport report(Comparison comparison, double loadSeconds, double changesSeconds) {
        List<RunReport.Failure> failures = ledger.receipts().stream()
                .filter(receipt ->
                        receipt.decision() != Receipt.Decision.PASSED && receipt.decision() != Receipt.Decision.SKIPPED)
                .map(this::failure)
                .toList();
        boolean ok = comparison.results().stream().allMatch(TableResult::match)
                && failures.stream().allMatch(RunReport.Failure::expected);
        long passed = ledger.receipts().stream()
                .filter(receipt -> receipt.decision() == Receipt.Decision.PASSED)
                .count();
        return new RunReport(
                new RunReport.Summary(
                        ok,
                        options.pipeline().database(),
                        options.pipeline().stack(),
                        Ledger.rounded(progress.seconds()),
                        Ledger.rounded(ledger.firstRowInLake())),
                fullLoad(loadSeconds),
                changes(changesSeconds),
                new RunReport.Validation(passed, failures.size(), failures),
                new RunReport.Details(
                        comparison.results().stream().map(Finish::table).toList(),
                        ledger.files(),
                        comparison.story(),
                        notes.all()));
    }

    /// From the receipts, so that a run that went on after a kill counts what it had loaded before.
    private RunReport.FullLoad fullLoad(double seconds) {
        List<Receipt> files =
                ledger.receipts().stream().filter(this::isFullLoad).toList();
        long rows = files.stream().mapToLong(file -> file.contents().rows()).sum();
        return new RunReport.FullLoad(rows, files.size(), seconds);
    }

    private boolean isFullLoad(Receipt receipt) {
        return RawKey.parse(options.pipeline().database(), receipt.from().key()) instanceof RawKey.DataFile file
                && file.kind() == RawKey.Kind.FULL_LOAD;
    }

    private RunReport.Cdc changes(double seconds) {
        List<WrittenFile> files = ledger.written(WrittenFile.Kind.CHANGES);
        return new RunReport.Cdc(
                files.stream().mapToLong(file -> file.counts().inserts()).sum(),
                files.stream().mapToLong(file -> file.counts().updates()).sum(),
                files.stream().mapToLong(file -> file.counts().deletes()).sum(),
                files.size(),
                seconds);
    }

    private RunReport.Failure failure(Receipt receipt) {
        boolean isExpected = options.source().isEmpty() && receipt.from().key().equals(SampleScript.BAD_KEY);
        return RunReport.Failure.of(receipt, isExpected);
    }

    private static RunReport.Table table(TableResult result) {
        return new RunReport.Table(
                result.table().schema(),
                result.table().table(),
                result.source().rows(),
                result.lake().rows(),
                new RunReport.Comparison(
                        result.match(),
                        result.source().hash(),
                        result.lake().hash(),
                        result.differences(),
                        result.conversions()));
    }

    private static int lobMaxBytes(PipelinePlan plan, TableId table) {
        int ofAll = Json.parse(plan.taskSettings(), "task settings")
                .path("TargetMetadata")
                .path("LobMaxSize")
                .asInt(32);
        return 1024 * plan.plannedTables().lobKib(table).orElse(ofAll);
    }

    private record Comparison(List<TableResult> results, Optional<RunReport.Story> story) {}
}
