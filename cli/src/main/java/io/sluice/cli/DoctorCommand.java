package io.sluice.cli;

import io.sluice.contract.dms.Engine;
import io.sluice.local.LocalException;
import io.sluice.metadata.Extraction;
import io.sluice.metadata.doctor.Ailment;
import io.sluice.metadata.doctor.Demands;
import io.sluice.metadata.doctor.Doctor;
import io.sluice.metadata.doctor.OracleCapture;
import io.sluice.metadata.source.SourceLogin;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice doctor`: whether a source is as replication needs it.
@Command(
        name = "doctor",
        description = {
            "Examines a source: its log, slots, keys, LOBs and privileges. Each finding comes with what cures it.",
            "It only reads; to measure LOBs it reads every table that has some. Ends with 1 if it finds something."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int AILING = 1;

    @Mixin
    private LoginOptions source;

    @Option(
            names = "--lob-max-kib",
            defaultValue = "32",
            description = "The pipeline's lobMaxKib. Default: ${DEFAULT-VALUE}.")
    private int lobMaxKib;

    @Option(
            names = "--capture",
            paramLabel = "WAY",
            description = "Oracle: how the pipeline reads changes, log-miner or binary-reader. Default: log-miner.")
    private Optional<String> capture;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the findings as JSON, - for standard output.")
    private Optional<String> json;

    @Override
    public Integer call() {
        json.ifPresent(ResultFile::requireWritable);
        Demands demands = demands();
        SourceLogin login = source.login();
        Extraction extraction = new SourceReading(source, "doctor").extract();
        List<Ailment> ailments;
        try (Connection connection = Complaint.of(() -> login.connect(demands.patience()))) {
            Doctor doctor = new Doctor(connection, login.address().engine(), source.selection());
            ailments = doctor.examine(extraction.usable(), demands);
        } catch (SQLException e) {
            throw SourceReading.unreadable(login, demands.patience(), e);
        }
        List<String> problems = SourceReading.problems(login, extraction);
        PrintStream terminal = json.filter("-"::equals).isPresent() ? System.err : System.out;
        ailments.forEach(
                ailment -> terminal.printf("%s%n  %s%n", Shown.of(ailment.finding()), Shown.of(ailment.cure())));
        terminal.printf(
                "%d tables examined, %d findings%n", extraction.contracts().size(), ailments.size());
        problems.forEach(problem -> System.err.println("sluice: " + Shown.of(problem)));
        json.ifPresent(file -> ResultFile.write(
                file,
                new MetadataReport()
                        .source(login.address().shown())
                        .tables(extraction.contracts().size())
                        .findings(ailments)
                        .sentences("problems", problems)
                        .write()));
        return ailments.isEmpty() && problems.isEmpty() ? 0 : AILING;
    }

    private Demands demands() {
        if (lobMaxKib < 1) {
            throw new LocalException("--lob-max-kib must be at least 1 but was " + lobMaxKib);
        }
        Engine engine = source.login().address().engine();
        if (capture.isPresent() && engine != Engine.ORACLE) {
            throw new LocalException(
                    "--capture must be left out for %s: it is of Oracle alone".formatted(engine.configName()));
        }
        return new Demands(
                lobMaxKib,
                Complaint.of(() -> capture.map(OracleCapture::of).orElse(OracleCapture.LOG_MINER)),
                source.patience());
    }
}
