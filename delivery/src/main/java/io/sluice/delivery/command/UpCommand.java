package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.engine.Pulumi;
import io.sluice.delivery.engine.Run;
import io.sluice.delivery.release.Deployment;
import io.sluice.delivery.release.Readiness;
import io.sluice.delivery.revision.DeployedRevision;
import io.sluice.delivery.revision.Lineage;
import io.sluice.delivery.revision.Revision;
import io.sluice.delivery.revision.Succession;
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
            "Deploys a stack with 'pulumi up', after it was seen that the credentials are of the stack's account, and that"
                    + " the stack was not deployed from newer code.",
            "Ends with 0 if all was done, with 1 if the deployment failed, in part or before anything was done."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Mixin
    private StackOptions target;

    @Option(
            names = "--take-back",
            description = "Also where the stack was deployed from code that this lacks: goes back to older code.")
    private boolean isTakingBack;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json = Optional.empty();

    @Override
    public Integer call() {
        Results.requireWritable(json);
        Surroundings surroundings = Surroundings.ofProcess();
        Pulumi pulumi = new Pulumi(target.home(), System.err);
        DeployedRevision deployed = new DeployedRevision(pulumi, target.stack());
        Revision next = admitted(surroundings, deployed);
        try (UntilDone _ = UntilDone.begin(
                System.err, "interrupted: Pulumi ends what it has begun, and this command says then what was done")) {
            // Without --skip-preview: what the program or the provider refuses is then found before anything is done.
            Run run = deployed.during(
                    next, () -> pulumi.run(target.stack(), List.of("up", "--yes", "--suppress-outputs")));
            return told(surroundings, new Deployment(run));
        }
    }

    /// What is deployed, once it is seen that it may be.
    private Revision admitted(Surroundings surroundings, DeployedRevision deployed) {
        try {
            Readiness.require(target.home(), target.stack());
            Revision next = Revision.of(target.home());
            if (!isTakingBack) {
                deployed.find()
                        .flatMap(last -> succession(surroundings, last, next).refusal())
                        .ifPresent(why -> {
                            throw new DeliveryException(why);
                        });
            }
            return next;
        } catch (DeliveryException e) {
            surroundings.summarise(Deployment.refused(target.stack(), e.getMessage()));
            throw e;
        }
    }

    private Succession succession(Surroundings surroundings, Revision last, Revision next) {
        Lineage lineage = new Lineage(target.home(), surroundings.environment());
        return new Succession(target.stack(), last, next, lineage.descent(last, next));
    }

    private int told(Surroundings surroundings, Deployment deployment) {
        surroundings.summarise(deployment.markdown());
        Results.show(deployment.markdown(), json, deployment.json());
        return deployment.run().isOk() ? 0 : FAILED;
    }
}
