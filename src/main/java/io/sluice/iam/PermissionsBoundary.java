package io.sluice.iam;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.resources.ResourceTransformation;
import java.util.Optional;

/// Puts a boundary on every role below the component that carries it, so that no role can be forgotten.
///
/// Who may make roles only with a boundary cannot make one that may do more than itself.
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html>
///
/// @param policyArn managed policy beyond which no role may do anything
public record PermissionsBoundary(String policyArn) implements ResourceTransformation {

    public PermissionsBoundary {
        requireNonNull(policyArn, "policyArn is null");
    }

    @Override
    public Optional<Result> apply(Args args) {
        return args.args() instanceof RoleArgs role
                ? Optional.of(new Result(
                        RoleArgs.builder(role).permissionsBoundary(policyArn).build(), args.options()))
                : Optional.empty();
    }
}
