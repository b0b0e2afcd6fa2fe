package io.sluice.bootstrap;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;
import io.sluice.DeploymentSettings;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.config.ConfigException;

/// Prepares one account for the stacks of the pipelines' program.
public final class App {

    private App() {}

    /// Run by Pulumi.
    public static void main(String[] arguments) {
        // Pulumi's Java SDK livelocks on JDK 25 with fewer than three cores: its loop starves the common pool.
        // See <https://github.com/pulumi/pulumi-java/issues/2270>
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        Pulumi.run(App::deploy);
    }

    /// Pulumi shows the stack of whatever is thrown, but of its own exception the message alone.
    private static void deploy(Context context) {
        try {
            stack(context);
        } catch (ConfigException e) {
            throw new RunException(e.getMessage());
        }
    }

    /// Every resource of an account.
    static void stack(Context context) {
        BootstrapConfig config = BootstrapConfig.read(new DeploymentSettings(context, System.getenv()));
        new AccountSetup(context.stackName(), config).outputs().forEach(context::export);
    }
}
