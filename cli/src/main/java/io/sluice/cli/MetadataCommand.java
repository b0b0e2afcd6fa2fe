package io.sluice.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `sluice metadata`: contracts from a source, what changed since, and older forms of them.
@Command(
        name = "metadata",
        description = "Contracts from a source database.",
        subcommands = {ExtractCommand.class, DiffCommand.class, PullCommand.class, ConvertCommand.class},
        mixinStandardHelpOptions = true)
final class MetadataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "metadata must be followed by extract, diff, pull or convert");
    }
}
