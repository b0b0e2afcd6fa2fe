package io.sluice.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.contract.json.PublishedContracts;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// One candidate in one process: `write`, `footer`, `scan`, `memory` or `once`, its name, the file's folder and
/// rows.
///
/// Prints a line of figures. Processor time is that of the whole process, its compiler and collector threads too.
public final class ValidatorBenchmark {

    private static final int SCANS = 5;
    private static final int FOOTERS = 400;
    private static final int WARM_ROUNDS = 4;
    private static final int FOOTER_ROUNDS = 7;

    private ValidatorBenchmark() {}

    /// @param arguments what to measure, candidate, folder, rows
    public static void main(String[] arguments) throws Exception {
        Path file = BenchmarkFile.of(Path.of(arguments[2]), Long.parseLong(arguments[3]));
        long rows = Long.parseLong(arguments[3]);
        switch (arguments[0]) {
            case "write" -> Files.writeString(contract(file), SluiceCandidate.published());
            case "footer" -> footer(arguments[1], candidate(arguments[1]), file);
            case "scan" -> scan(arguments[1], candidate(arguments[1]), file, rows);
            case "memory" -> memory(arguments[1], file);
            case "once" -> once(arguments[1], file);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static Candidate candidate(String name) throws Exception {
        return switch (name) {
            case "sluice" -> new SluiceCandidate();
            case "parquet-java" -> new ParquetJavaCandidate();
            case "hardwood" -> new HardwoodCandidate();
            case "duckdb" -> new DuckDbCandidate();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Wall time, and processor time of the thread alone, which other work on the machine does not stretch: the
    /// median of the rounds behind those in which the process warms up.
    private static void footer(String name, Candidate candidate, Path file) throws Exception {
        double[] wall = new double[FOOTER_ROUNDS];
        double[] cpu = new double[FOOTER_ROUNDS];
        int times = name.equals("duckdb") || name.equals("parquet-java") ? FOOTERS / 10 : FOOTERS;
        for (int round = -WARM_ROUNDS; round < FOOTER_ROUNDS; round++) {
            long start = System.nanoTime();
            long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int time = 0; time < times; time++) {
                candidate.footer(file);
            }
            if (round >= 0) {
                wall[round] = (System.nanoTime() - start) / 1e6 / times;
                cpu[round] =
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6 / times;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "footer %-13s %8.3f ms, %8.3f ms of processor time (rows %d)%n",
                name,
                median(wall),
                median(cpu),
                candidate.footer(file));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// One pass over all rows in a fresh process, and the most memory that it had then.
    private static void memory(String name, Path file) throws Exception {
        if (!name.equals("none")) {
            candidate(name).scan(file);
        }
        System.out.printf(Locale.ROOT, "memory %-13s peak memory %d MiB%n", name, Memory.peakMib());
    }

    private static void scan(String name, Candidate candidate, Path file, long rows) throws Exception {
        double[] cpu = new double[SCANS];
        double[] wall = new double[SCANS];
        Map<String, Long> broken = Map.of();
        for (int pass = 0; pass < SCANS; pass++) {
            long start = System.nanoTime();
            long cpuStart = cpuNanos();
            broken = candidate.scan(file);
            cpu[pass] = (cpuNanos() - cpuStart) / 1e9;
            wall[pass] = (System.nanoTime() - start) / 1e9;
        }
        double cold = cpu[0];
        double median = median(Arrays.copyOfRange(cpu, 2, SCANS));
        System.out.printf(
                Locale.ROOT,
                "scan   %-13s first pass %5.2f CPU s, warm %5.2f CPU s (wall %5.2f), %,10.0f rows per CPU second,"
                        + " peak memory %d MiB, broken %s%n",
                name,
                cold,
                median,
                wall[SCANS - 1],
                rows / median,
                Memory.peakMib(),
                Integer.toHexString(broken.hashCode()));
        if (Boolean.getBoolean("tell")) {
            System.out.println(broken);
        }
    }

    /// A fresh process from a contract's text and a file to its first verdict; `none` is the same without a
    /// verdict.
    private static void once(String name, Path file) throws Exception {
        if (!name.equals("none")) {
            String text = Files.readString(contract(file));
            PublishedContracts contracts = PublishedContracts.read(text, "contract");
            Map<String, Long> broken =
                    new SluiceCandidate(contracts.versions().getFirst()).scan(file);
            if (!broken.isEmpty()) {
                throw new IllegalStateException("a file to start with must pass but breaks " + broken);
            }
        }
        System.out.printf(
                Locale.ROOT, "once   %-13s %.0f CPU ms, peak memory %d MiB%n", name, cpuNanos() / 1e6, Memory.peakMib());
    }

    private static Path contract(Path file) {
        return file.resolveSibling("contract.json");
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
