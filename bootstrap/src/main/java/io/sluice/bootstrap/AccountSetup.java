package io.sluice.bootstrap;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.bootstrap.account.Boundary;
import io.sluice.bootstrap.account.GitHubProvider;
import io.sluice.bootstrap.account.StateStore;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.config.LakeStack;
import io.sluice.bootstrap.config.PipelineStack;
import io.sluice.bootstrap.config.Purpose;
import io.sluice.bootstrap.permissions.StateAccess;
import io.sluice.bootstrap.roles.LakeRole;
import io.sluice.bootstrap.roles.StackRoles;
import java.util.Map;
import java.util.TreeMap;

/// What an account gets, by what it is for.
final class AccountSetup {

    private final BootstrapConfig config;
    private final ComponentResourceOptions options;
    private final Map<String, Output<?>> outputs = new TreeMap<>();

    AccountSetup(String stack, BootstrapConfig config) {
        this.config = config;
        this.options =
                ComponentResourceOptions.builder().provider(provider(stack)).build();
        new StateStore("state", config, options);
        outputs.put("stateBackend", Output.of("s3://%s?region=%s".formatted(config.stateBucket(), region())));
        outputs.put("secretsProvider", Output.of("awskms://%s?region=%s".formatted(StateAccess.SECRETS_KEY, region())));
        switch (config.purpose()) {
            case Purpose.Pipelines pipelines -> prepare(pipelines);
            case Purpose.Lake lake -> prepare(lake);
        }
    }

    /// What the variables of GitHub's environments and the files of stacks must name.
    Map<String, Output<?>> outputs() {
        return Map.copyOf(outputs);
    }

    private void prepare(Purpose.Pipelines pipelines) {
        new GitHubProvider("github", pipelines.provider(), options);
        outputs.put("permissionsBoundaryArn", new Boundary("boundary", config, options).arn());
        Map<String, Output<String>> roles = new TreeMap<>();
        for (PipelineStack stack : pipelines.stacks()) {
            StackRoles.Args args = new StackRoles.Args(config, pipelines.repository(), stack);
            roles.putAll(new StackRoles("roles-of-" + stack.name(), args, options).arns());
        }
        outputs.put("roleOfEnvironment", all(roles));
    }

    private void prepare(Purpose.Lake lake) {
        Map<String, Output<String>> roles = new TreeMap<>();
        for (LakeStack stack : lake.stacks()) {
            LakeRole role =
                    new LakeRole("lake-of-" + stack.name(), new LakeRole.Args(config.account(), stack), options);
            roles.put(stack.name(), role.arn());
        }
        outputs.put("lakeRoleOfStack", all(roles));
    }

    private Provider provider(String stack) {
        return new Provider(
                "account",
                ProviderArgs.builder()
                        .region(region())
                        .allowedAccountIds(config.account().id())
                        .defaultTags(ProviderDefaultTagsArgs.builder()
                                .tags(Map.of("project", BootstrapConfig.PROJECT, "stack", stack))
                                .build())
                        .build());
    }

    private String region() {
        return config.account().region();
    }

    private static Output<Map<String, String>> all(Map<String, Output<String>> values) {
        Output<Map<String, String>> all = Output.of(Map.of());
        for (Map.Entry<String, Output<String>> entry : values.entrySet()) {
            all = Output.tuple(all, entry.getValue()).applyValue(both -> {
                Map<String, String> more = new TreeMap<>(both.t1);
                more.put(entry.getKey(), both.t2);
                return more;
            });
        }
        return all;
    }
}
