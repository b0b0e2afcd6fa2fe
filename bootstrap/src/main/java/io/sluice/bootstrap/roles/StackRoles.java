package io.sluice.bootstrap.roles;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.config.PipelineStack;
import java.util.Map;
import java.util.TreeMap;

/// The three roles of one stack, one for each of its GitHub environments.
public final class StackRoles extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:roles:StackRoles";

    private final Map<String, Output<String>> arns = new TreeMap<>();

    public StackRoles(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        StackPermissions may = new StackPermissions(args.config(), args.stack());
        String stack = args.stack().name();
        ComponentResourceOptions child =
                ComponentResourceOptions.builder().parent(this).build();
        for (Environment environment : Environment.values()) {
            String where = stack + environment.suffix();
            LimitedRole role = new LimitedRole(
                    environment.prefix() + stack,
                    new LimitedRole.Args(
                            environment.purpose().formatted(stack),
                            RoleTrust.environment(args.config().account(), args.repository(), where),
                            environment.statements(may)),
                    child);
            arns.put(where, role.arn());
        }
        registerOutputs(Map.of());
    }

    /// ARN of each role by the GitHub environment that takes it on.
    public Map<String, Output<String>> arns() {
        return Map.copyOf(arns);
    }

    /// @param config the account
    /// @param repository `owner/name` on GitHub
    /// @param stack the stack
    public record Args(BootstrapConfig config, String repository, PipelineStack stack) {

        public Args {
            requireNonNull(config, "config is null");
            requireNonNull(repository, "repository is null");
            requireNonNull(stack, "stack is null");
        }
    }
}
