package io.sluice;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.DatabaseConfig;
import io.sluice.config.StackConfig;

/// Builds the pipelines of one stack.
public final class App {

    private App() {}

    /// Run by Pulumi.
    public static void main(String[] arguments) {
        // Pulumi's Java SDK livelocks on JDK 25 with fewer than three cores: its loop starves the common pool.
        // See <https://github.com/pulumi/pulumi-java/issues/2270>
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        Pulumi.run(App::stack);
    }

    /// Every resource of a stack.
    public static void stack(Context context) {
        StackConfig config = StackConfig.read(
                context.stackName(), key -> context.config(key.namespace()).get(key.name()));
        ProviderArgs account = ProviderArgs.builder()
                .region(config.account().region())
                .allowedAccountIds(config.account().id())
                .build();
        ComponentResourceOptions options = ComponentResourceOptions.builder()
                .provider(new Provider("pipeline-account", account))
                .build();
        for (DatabaseConfig database : config.databases()) {
            Pipeline pipeline = new Pipeline(database.name(), new Pipeline.Args(config, database), options);
            context.export(database.name(), pipeline.addresses());
        }
    }
}
