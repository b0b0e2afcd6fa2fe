package io.sluice.delivery.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which stack a command is about, and where its file is.
final class StackOptions {

    @Option(names = "--stack", required = true, description = "Stack: dev, preprod or prod.")
    private String stack;

    @Option(names = "--home", description = "Folder of Pulumi.yaml. Default: this one.")
    private Path home = Path.of("").toAbsolutePath();

    String stack() {
        return stack;
    }

    Path home() {
        return home;
    }
}
