package io.sluice.delivery.command;

import io.sluice.delivery.engine.Pulumi;
import io.sluice.delivery.release.Deployment;
import io.sluice.delivery.release.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice delivery up`: deploys a stack and says what was done, and what was not.
@Command(
        name = "up",
        description = {
            "Deploys a stack with 'pulumi up', after it was seen that the credentials are of the stack's account.",
            "Ends with 0 if all was done, with 1 if the deployment failed, in part or before anything was done."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Mixin
    private StackOptions target;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json = Optional.empty();

    @Override
    public Integer call() {
        Readiness.require(target.home(), target.stack());
        try (UntilDone _ = UntilDone.begin(
                System.err, "interrupted: Pulumi ends what it has begun, and this command says then what was done")) {
            return deploy();
        }
    }

    private int deploy() {
        // Without --skip-preview: what the program or the provider refuses is then found before anything is done.
        Deployment deployment = new Deployment(new Pulumi(target.home(), System.err)
                .run(target.stack(), List.of("up", "--yes", "--suppress-outputs")));
        Surroundings.ofProcess().summarise(deployment.markdown());
        Results.show(deployment.markdown(), json, deployment.json());
        return deployment.run().isOk() ? 0 : FAILED;
    }
}
