package io.sluice.bootstrap.account;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.permissions.BoundaryStatements;
import io.sluice.bootstrap.permissions.PolicySplit;
import io.sluice.config.Account;
import java.util.Map;

/// The policy that every role of the account's stacks must carry: `sluice:permissionsBoundaryArn` of their files.
public final class Boundary extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:account:Boundary";

    /// Stack files name it.
    private static final String POLICY_NAME = "sluice-boundary";

    private final Policy policy;

    public Boundary(String name, BootstrapConfig config, ComponentResourceOptions options) {
        requireNonNull(config, "config is null");
        super(TYPE, name, options);
        String document = PolicySplit.one(BoundaryStatements.all(config.account(), config.stateBucket()));
        this.policy = new Policy(
                name,
                PolicyArgs.builder()
                        .name(POLICY_NAME)
                        .description("The most that a role of Sluice's pipelines may do")
                        .policy(document)
                        .build(),
                CustomResourceOptions.builder().parent(this).protect(true).build());
        registerOutputs(Map.of("policyArn", policy.arn()));
    }

    /// ARN of the policy, once it is there.
    public Output<String> arn() {
        return policy.arn();
    }

    /// ARN of the policy, known before it is there.
    public static String arnIn(Account account) {
        return "arn:aws:iam::%s:policy/%s".formatted(account.id(), POLICY_NAME);
    }
}
