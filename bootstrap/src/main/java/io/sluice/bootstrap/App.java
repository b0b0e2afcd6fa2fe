package io.sluice.bootstrap;

import com.pulumi.Context;
import io.sluice.Deployable;
import io.sluice.DeploymentSettings;
import io.sluice.bootstrap.config.BootstrapConfig;

/// Prepares one account for the stacks of the pipelines' program.
public final class App {

    private App() {}

    /// Run by Pulumi.
    public static void main(String[] arguments) {
        Deployable.run(App::stack);
    }

    /// Every resource of an account.
    static void stack(Context context) {
        BootstrapConfig config = BootstrapConfig.read(new DeploymentSettings(context, System.getenv()));
        new AccountSetup(context.stackName(), config).outputs().forEach(context::export);
    }
}
