package io.sluice.cli;

import io.sluice.local.report.JsonReport;
import io.sluice.local.report.RunReport;
import io.sluice.local.report.TextReport;
import io.sluice.local.run.Interrupt;
import io.sluice.local.run.LocalOptions;
import io.sluice.local.run.LocalRun;
import io.sluice.local.run.OutFolder;
import io.sluice.local.run.Progress;
import io.sluice.local.source.SampleDatabase;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice local`: the whole data path on this machine.
@Command(
        name = "local",
        description = {
            "Runs the whole data path on this machine: a database, a stand-in for DMS, S3, the validator, SQL.",
            "Without --source it starts a PostgreSQL with a sample shop and changes it while it watches."
        },
        footer = {
            "",
            "Exit status: 0 every table matches and no file failed that should not; 1 something differs or failed;",
            "2 the run could not be made."
        },
        mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;

    @Option(
            names = "--stack",
            defaultValue = "dev",
            description = "Stack whose plan is used. Default: ${DEFAULT-VALUE}.")
    private String stack;

    @ArgGroup(exclusive = false, heading = "A database of your own:%n")
    private SourceOptions source;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Keeps the run. Default: .sluice/local in the project.")
    private Optional<Path> out;

    @Option(names = "--follow", description = "Goes on with whatever is done to the source until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--sql",
            paramLabel = "QUERY",
            description = "Asks the lake of the last finished run, or of a new one where there is none.")
    private Optional<String> sql;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json;

    @Override
    public Integer call() throws InterruptedException {
        json.ifPresent(ResultFile::requireWritable);
        boolean isJsonPrinted = json.filter("-"::equals).isPresent();
        PrintStream human = isJsonPrinted ? System.err : System.out;
        Path expected = out.orElseGet(OutChoice::standard);
        if (sql.isPresent() && source == null && OutFolder.isFinished(expected)) {
            return new LakePrompt(expected, human).answer(sql.get());
        }
        try (OutFolder folder = OutChoice.take(out, sourceName())) {
            RunReport report = run(folder, human);
            human.print(TextReport.of(report));
            human.printf("report: %s%n", folder.page());
            json.ifPresent(file -> ResultFile.write(file, JsonReport.of(report)));
            LakePrompt prompt = new LakePrompt(folder.root(), human);
            int answered = sql.map(prompt::answer).orElse(0);
            if (isTerminal() && sql.isEmpty() && !isJsonPrinted) {
                prompt.converse();
            }
            return report.summary().ok() ? answered : DIFFERENT;
        }
    }

    private RunReport run(OutFolder folder, PrintStream human) throws InterruptedException {
        Thread farewell = new Thread(() -> human.printf("%ninterrupted: run the same command again to go on%n"));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return new LocalRun(options(folder), folder, progress(human), interrupt()).run();
        } finally {
            forget(farewell);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook runs as it should.
            return;
        }
    }

    private LocalOptions options(OutFolder folder) {
        LocalOptions.Ending ending = follow ? LocalOptions.Ending.ON_INTERRUPT : LocalOptions.Ending.WHEN_DONE;
        String database = source == null ? SampleDatabase.NAME : source.database();
        return new LocalOptions(
                Main.home(),
                new LocalOptions.PipelineName(stack, database),
                Optional.ofNullable(source).map(SourceOptions::source),
                ending,
                folder.root());
    }

    private String sourceName() {
        return source == null ? SampleDatabase.NAME : source.source().address().address();
    }

    private Interrupt interrupt() {
        return follow ? Interrupt.install() : Interrupt.none();
    }

    private static Progress progress(PrintStream human) {
        // The JVM's start, not the process's: the launcher may have built before it became the JVM.
        long millisSoFar = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        long start = System.nanoTime() - Duration.ofMillis(millisSoFar).toNanos();
        return new Progress(human, isTerminal(), start);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
