package io.sluice.delivery.command;

import io.sluice.delivery.checkout.ChangedFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice delivery changes`: whether a push is worth a deployment.
@Command(
        name = "changes",
        description = {
            "Tells whether a push changed more than documentation. Writes deploys=true or deploys=false for later steps.",
            "Where git cannot tell (a first push, a rewritten branch), it is."
        },
        mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, description = "Commit before the push.")
    private String from;

    @Option(names = "--to", required = true, description = "Commit after the push.")
    private String to;

    @Option(names = "--home", description = "The checkout. Default: this folder.")
    private Path home = Path.of("").toAbsolutePath();

    @Override
    public Integer call() {
        boolean isWorthIt = ChangedFiles.between(home, from, to).isWorthADeployment();
        Surroundings.ofProcess().output("deploys", Boolean.toString(isWorthIt));
        System.out.println(
                isWorthIt
                        ? "more than documentation changed: deploy"
                        : "only documentation changed: nothing to deploy");
        return 0;
    }
}
