package io.sluice.local.run;

import io.sluice.contract.pipeline.Receipt;
import io.sluice.local.dms.WrittenFile;
import io.sluice.local.report.RunReport;
import io.sluice.local.s3.StoredObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/// What happened to each raw object of a run, and when.
public final class Ledger {

    private final DoubleSupplier clock;
    private final Map<String, StoredAt> stored = new HashMap<>();
    private final Map<String, Judged> judged = new HashMap<>();
    private final Map<String, WrittenFile> written = new HashMap<>();
    private double firstRowInLake = -1;

    /// @param clock seconds since the run began
    public Ledger(DoubleSupplier clock) {
        this.clock = clock;
    }

    /// An object is in the raw bucket.
    public synchronized void stored(StoredObject object) {
        stored.putIfAbsent(object.key(), new StoredAt(clock.getAsDouble()));
    }

    /// The task wrote a file.
    public synchronized void written(WrittenFile file) {
        written.put(file.key(), file);
    }

    /// A receipt says what became of an object.
    public synchronized void judged(Receipt receipt) {
        double now = clock.getAsDouble();
        judged.put(receipt.from().key(), new Judged(receipt, now));
        if (firstRowInLake < 0
                && receipt.decision() != Receipt.Decision.FAILED
                && receipt.contents().rows() > 0) {
            firstRowInLake = now;
        }
    }

    /// When the first row was in the lake, -1 if none is.
    public synchronized double firstRowInLake() {
        return firstRowInLake;
    }

    /// Objects with a receipt.
    public synchronized int judgedCount() {
        return judged.size();
    }

    /// What the task wrote of one kind.
    public synchronized List<WrittenFile> written(WrittenFile.Kind kind) {
        return written.values().stream().filter(file -> file.kind() == kind).toList();
    }

    /// Every receipt so far, by key.
    public synchronized List<Receipt> receipts() {
        return judged.values().stream()
                .map(Judged::receipt)
                .sorted(Comparator.comparing(receipt -> receipt.from().key()))
                .toList();
    }

    /// Each object's way, in order of writing.
    public synchronized List<RunReport.File> files() {
        List<RunReport.File> files = new ArrayList<>();
        stored.forEach((key, at) -> files.add(file(key, at)));
        files.sort(Comparator.comparingDouble(
                        (RunReport.File file) -> file.stages().writtenSeconds())
                .thenComparing(RunReport.File::key));
        return files;
    }

    private RunReport.File file(String key, StoredAt at) {
        Judged outcome = judged.get(key);
        WrittenFile file = written.get(key);
        long rows = file != null
                ? file.counts().rows()
                : outcome != null ? outcome.receipt().contents().rows() : 0;
        String decision = outcome == null
                ? "waiting"
                : outcome.receipt().decision().name().toLowerCase(java.util.Locale.ROOT);
        return new RunReport.File(
                key,
                kind(file),
                rows,
                new RunReport.Stages(rounded(at.seconds()), outcome == null ? -1 : rounded(outcome.seconds())),
                decision);
    }

    private static String kind(WrittenFile file) {
        if (file == null) {
            return "other";
        }
        return switch (file.kind()) {
            case FULL_LOAD -> "full-load";
            case CHANGES -> "cdc";
        };
    }

    static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private record StoredAt(double seconds) {}

    private record Judged(Receipt receipt, double seconds) {}
}
