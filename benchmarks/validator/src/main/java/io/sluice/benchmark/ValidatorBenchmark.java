package io.sluice.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.sluice.contract.json.PublishedContracts;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// One candidate in one process: `write`, `footer`, `scan` or `none`, its name, the file's folder and rows.
///
/// Prints a line of figures. Processor time is that of the whole process, its compiler and collector threads too.
public final class ValidatorBenchmark {

    private static final int SCANS = 5;
    private static final int FOOTERS = 2_000;
    private static final int FOOTER_ROUNDS = 5;

    private ValidatorBenchmark() {}

    /// @param arguments what to measure, candidate, folder, rows
    public static void main(String[] arguments) throws Exception {
        Path file = BenchmarkFile.of(Path.of(arguments[2]), Long.parseLong(arguments[3]));
        long rows = Long.parseLong(arguments[3]);
        switch (arguments[0]) {
            case "write" -> Files.writeString(contract(file), SluiceCandidate.published());
            case "footer" -> footer(arguments[1], candidate(arguments[1]), file);
            case "scan" -> scan(arguments[1], candidate(arguments[1]), file, rows);
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

    private static void footer(String name, Candidate candidate, Path file) throws Exception {
        double[] milliseconds = new double[FOOTER_ROUNDS];
        int times = name.equals("duckdb") ? FOOTERS / 40 : FOOTERS / 4;
        for (int round = 0; round < FOOTER_ROUNDS; round++) {
            long start = System.nanoTime();
            for (int time = 0; time < times; time++) {
                candidate.footer(file);
            }
            milliseconds[round] = (System.nanoTime() - start) / 1e6 / times;
        }
        double best = milliseconds[FOOTER_ROUNDS - 1];
        System.out.printf(Locale.ROOT, "footer %-13s %8.3f ms (rows %d)%n", name, best, candidate.footer(file));
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
        double[] warm = Arrays.copyOfRange(cpu, 2, SCANS);
        Arrays.sort(warm);
        double median = warm[warm.length / 2];
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

    /// A fresh process from a contract's text and a file to its first verdict; `none` is the same without a verdict.
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
