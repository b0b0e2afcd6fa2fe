package io.sluice;

import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.StackConfig;
import java.util.List;

/// Builds the pipelines of one stack.
public final class App {

    private App() {}

    /// Run by Pulumi.
    public static void main(String[] arguments) {
        Deployable.run(App::stack);
    }

    /// Every resource of a stack.
    public static void stack(Context context) {
        StackConfig config = StackConfig.read(
                context.stackName(), new DeploymentSettings(context, System.getenv()), Blueprint::problems);
        List<Blueprint> blueprints = Blueprint.of(config);
        Foundation foundation = new Foundation(config);
        ComponentResourceOptions options = foundation.options();
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
