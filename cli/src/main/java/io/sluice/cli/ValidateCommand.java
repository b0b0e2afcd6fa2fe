package io.sluice.cli;

import io.sluice.cli.validate.ContractChoice;
import io.sluice.cli.validate.FileJudge;
import io.sluice.cli.validate.FileReport;
import io.sluice.cli.validate.Source;
import io.sluice.cli.validate.ValidateReport;
import io.sluice.contract.check.LobLimit;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.local.LocalException;
import io.sluice.local.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sluice validate`: what the function would say of files, without a bucket.
@Command(
        name = "validate",
        description = {
            "Holds Parquet files against their table's contract, as the validator does, and lists what breaks it.",
            "Ends with 0 if every file passes and with 1 if one fails."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Paths, or addresses as s3://bucket/key.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "FILE",
            description = "A contract, the published contracts of a table, or a folder of them; may be given more"
                    + " than once. Of several tables, the one whose <schema>/<table> is in the file's path is taken.")
    private List<Path> contracts = new ArrayList<>();

    @ArgGroup
    private KindOption kind;

    @Option(
            names = "--lob-limit",
            paramLabel = "KIB",
            description = "Kibibytes at which DMS cuts LOBs: values of that length fail. Default: they pass. A contract"
                    + " that names a limit of its own is judged by that.")
    private Optional<Integer> lobLimit = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json = Optional.empty();

    @Override
    public Integer call() {
        json.ifPresent(ResultFile::requireWritable);
        Progress progress = new Progress(System.err, isTerminal(), System.nanoTime());
        OptionalInt limit = lobLimit.map(ValidateCommand::limit).orElseGet(OptionalInt::empty);
        FileJudge judge = new FileJudge(
                ContractChoice.read(contracts), Optional.ofNullable(kind).map(KindOption::kind), limit, progress);
        List<FileReport> reports =
                files.stream().map(file -> judge(judge, file)).toList();
        ValidateReport report = new ValidateReport(reports);
        boolean isJsonPrinted = json.filter("-"::equals).isPresent();
        (isJsonPrinted ? System.err : System.out).print(report.text());
        json.ifPresent(file -> ResultFile.write(file, report.json()));
        return report.passed() ? 0 : FAILED;
    }

    private static FileReport judge(FileJudge judge, String file) {
        try (Source source = Source.open(file, System.getenv())) {
            return judge.judge(file, source);
        } catch (IOException e) {
            throw new LocalException("'%s' cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static OptionalInt limit(int kib) {
        if (kib < 1 || kib > LobLimit.MAX_KIB) {
            throw new LocalException("--lob-limit must be 1 to %d but was '%d'".formatted(LobLimit.MAX_KIB, kib));
        }
        return OptionalInt.of(kib);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// What files are taken for; their names say it otherwise.
    static final class KindOption {

        @Option(names = "--full-load", description = "Takes every file for one of a full load. Default: by its name.")
        private boolean isFullLoad;

        @Option(names = "--cdc", description = "Takes every file for one of changes. Default: by its name.")
        private boolean isChanges;

        Kind kind() {
            return isFullLoad ? Kind.FULL_LOAD : Kind.CHANGES;
        }
    }
}
