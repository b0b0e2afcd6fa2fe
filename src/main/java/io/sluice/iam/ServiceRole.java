package io.sluice.iam;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// A role for one service with exactly the statements it is given.
public final class ServiceRole extends ComponentResource {

    private static final String TYPE = "sluice:iam:ServiceRole";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final String name;
    private final Role role;

    /// A role that others can name before it is known what it may do.
    public ServiceRole(String name, String purpose, String trust, ComponentResourceOptions options) {
        requireNonNull(purpose, "purpose is null");
        requireNonNull(trust, "trust is null");
        super(TYPE, name, options);
        this.name = name;
        RoleArgs own =
                RoleArgs.builder().description(purpose).assumeRolePolicy(trust).build();
        this.role = new Role(name, own, child);
        registerOutputs(Map.of("roleArn", role.arn()));
    }

    /// ARN of the role, for the policies of what it is to reach.
    public Output<String> principal() {
        return role.arn();
    }

    /// Lets the role do what the statements say, once.
    ///
    /// @return ARN of the role, known only when its policy is in place: DMS and Lambda check what a role may do
    public Output<String> allow(List<Output<IamStatement>> statements) {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("statements of a role must be 1 or more but was []");
        }
        RolePolicyArgs own = RolePolicyArgs.builder()
                .role(role.name())
                .policy(Policies.document(statements))
                .build();
        RolePolicy policy = new RolePolicy(name, own, child);
        return Output.tuple(role.arn(), policy.id()).applyValue(both -> both.t1);
    }
}
