package io.sluice;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.ConfigException;
import io.sluice.config.StackConfig;
import java.util.List;

/// Builds the pipelines of one stack.
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

    /// Every resource of a stack.
    public static void stack(Context context) {
        StackConfig config = StackConfig.read(
                context.stackName(), new DeploymentSettings(context, System.getenv()), Blueprint::problems);
        List<Blueprint> blueprints = Blueprint.of(config);
        Foundation foundation = new Foundation(config);
        ComponentResourceOptions options = ComponentResourceOptions.builder()
                .provider(foundation.pipelines().provider())
                .build();
        List<String> warnings = blueprints.stream()
                .flatMap(blueprint -> blueprint.warnings().stream())
                .toList();
        warnings.forEach(context.log()::warn);
        if (!warnings.isEmpty()) {
            context.export("warnings", Output.of(warnings));
        }
        for (Blueprint blueprint : blueprints) {
            Pipeline pipeline = new Pipeline(new Pipeline.Args(blueprint, foundation), options);
            context.export(blueprint.database().name(), pipeline.addresses());
        }
    }
}
