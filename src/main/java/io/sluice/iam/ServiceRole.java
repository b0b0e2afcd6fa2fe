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
    private final Role role;
    private final RolePolicy policy;

    public ServiceRole(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.role = new Role(
                name,
                RoleArgs.builder()
                        .description(args.purpose())
                        .assumeRolePolicy(args.trust())
                        .build(),
                child);
        this.policy = new RolePolicy(
                name,
                RolePolicyArgs.builder()
                        .role(role.name())
                        .policy(Policies.document(args.statements()))
                        .build(),
                child);
        registerOutputs(Map.of("roleArn", role.arn()));
    }

    /// ARN of the role, known only when its policy is in place: DMS and Lambda check what a role may do.
    public Output<String> arn() {
        return Output.tuple(role.arn(), policy.id()).applyValue(both -> both.t1);
    }

    /// @param purpose what the role is for, as IAM's console shows it
    /// @param trust who may take it on
    /// @param statements what it may do, in this order
    public record Args(String purpose, String trust, List<Output<IamStatement>> statements) {

        public Args {
            requireNonNull(purpose, "purpose is null");
            requireNonNull(trust, "trust is null");
            statements = List.copyOf(statements);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("statements of a role must be 1 or more but was []");
            }
        }
    }
}
