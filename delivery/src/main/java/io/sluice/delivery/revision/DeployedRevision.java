package io.sluice.delivery.revision;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.engine.Pulumi;
import io.sluice.delivery.engine.Run;
import io.sluice.delivery.engine.StackTag;
import java.util.Optional;
import java.util.function.Supplier;

/// The commit that a stack was deployed from last, kept beside its state.
///
/// It is written before Pulumi begins and stays whatever comes of it, because a deployment that failed in part, or was
/// killed, has changed the stack too. Only where Pulumi ended without having begun anything is the former one put back.
public final class DeployedRevision {

    private static final String TAG = "sluice:revision";

    private final StackTag tag;

    /// @param pulumi the command line
    /// @param stack name of the stack
    public DeployedRevision(Pulumi pulumi, String stack) {
        this.tag = new StackTag(requireNonNull(pulumi, "pulumi is null"), stack, TAG);
    }

    /// Empty for a stack that was never deployed, or not by this.
    public Optional<Revision> find() {
        return tag.find().map(Revision::new);
    }

    /// Deploys.
    ///
    /// @param next what is deployed
    /// @param deployment does it
    public Run during(Revision next, Supplier<Run> deployment) {
        Optional<String> before = tag.find();
        tag.put(Optional.of(next.commit()));
        Run run = deployment.get();
        if (run.isUntouched()) {
            putBack(before);
        }
        return run;
    }

    /// Where that fails, what came of the deployment is still to be told; the next one is then held against too new a
    /// commit, which is the safe side.
    private void putBack(Optional<String> before) {
        try {
            tag.put(before);
        } catch (DeliveryException e) {
            tag.pulumi().progress().println("sluice: the commit that is deployed was not put back: " + e.getMessage());
        }
    }
}
