package io.sluice.bootstrap.roles;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.bootstrap.permissions.PolicySplit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// A role with exactly the statements it is given, in as many policies as they need.
final class LimitedRole extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:roles:LimitedRole";

    /// A deployment makes replication instances, which takes longer than the default of one hour.
    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html>
    private static final int MAX_SESSION_SECONDS = 7_200;

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();
    private final Role role;

    /// @param name logical and physical name: GitHub's variables and other accounts hold it
    LimitedRole(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        List<String> documents = PolicySplit.documents(args.statements());
        super(TYPE, name, options);
        this.role = new Role(
                name,
                RoleArgs.builder()
                        .name(name)
                        .description(args.purpose())
                        .assumeRolePolicy(args.trust())
                        .maxSessionDuration(MAX_SESSION_SECONDS)
                        .build(),
                child);
        for (int index = 0; index < documents.size(); index++) {
            attach("%s-%d".formatted(name, index + 1), documents.get(index));
        }
        registerOutputs(Map.of("roleArn", role.arn()));
    }

    /// ARN of the role.
    Output<String> arn() {
        return role.arn();
    }

    private void attach(String name, String document) {
        PolicyArgs own = PolicyArgs.builder().name(name).policy(document).build();
        Policy policy = new Policy(name, own, child);
        new RolePolicyAttachment(
                name,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policy.arn())
                        .build(),
                child);
    }

    /// @param purpose what it is for, a sentence
    /// @param trust policy of who may take it on
    /// @param statements what it may do, one or more
    record Args(String purpose, String trust, List<IamStatement> statements) {

        Args {
            requireNonNull(purpose, "purpose is null");
            requireNonNull(trust, "trust is null");
            statements = List.copyOf(statements);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("statements must be 1 or more but was []");
            }
        }
    }
}
