package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.IamFunctions;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.iam.inputs.GetRolePlainArgs;
import com.pulumi.aws.iam.inputs.GetRolesPlainArgs;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.sluice.config.Tags;
import io.sluice.iam.Trust;
import io.sluice.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The roles that DMS wants once in every account: adopted where another has made them, else made here.
///
/// Whether a role is this stack's own is read from its tags, so that a second deployment does not take the roles of the
/// first for another's and remove them. Roles that were made are left behind when the stack goes: others may use them.
public final class AccountRoles extends ComponentResource {

    private static final String TYPE = "sluice:replication:AccountRoles";

    private final List<Resource> ready = new ArrayList<>();

    public AccountRoles(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        List<AccountRole> existing = existing(args);
        for (AccountRole role : AccountRole.values()) {
            if (!existing.contains(role)) {
                ready.add(create(role, args, Origin.MADE));
            } else if (isOwn(role, args)) {
                ready.add(create(role, args, Origin.LEFT_BEHIND));
            }
        }
        registerOutputs(Map.of());
    }

    /// What a subnet group and a task must wait for: DMS refuses them while a role lacks its policy.
    public List<Resource> ready() {
        return List.copyOf(ready);
    }

    private static List<AccountRole> existing(Args args) {
        String names = Arrays.stream(AccountRole.values())
                .map(AccountRole::roleName)
                .collect(Collectors.joining("|", "^(", ")$"));
        List<String> found = IamFunctions.getRolesPlain(
                        GetRolesPlainArgs.builder().nameRegex(names).build(), args.options())
                .join()
                .names();
        return Arrays.stream(AccountRole.values())
                .filter(role -> found.contains(role.roleName()))
                .toList();
    }

    private static boolean isOwn(AccountRole role, Args args) {
        Map<String, String> tags = IamFunctions.getRolePlain(
                        GetRolePlainArgs.builder().name(role.roleName()).build(), args.options())
                .join()
                .tags();
        return args.tags().owns(tags);
    }

    private RolePolicyAttachment create(AccountRole role, Args args, Origin origin) {
        Role own = new Role(
                role.roleName(),
                RoleArgs.builder()
                        // DMS looks it up by this name.
                        .name(role.roleName())
                        .description(role.purpose())
                        .assumeRolePolicy(Trust.service(
                                "dms.amazonaws.com", args.site().account().id()))
                        .build(),
                shared(origin, role));
        return new RolePolicyAttachment(
                role.roleName(),
                RolePolicyAttachmentArgs.builder()
                        .role(own.name())
                        .policyArn(role.policyArn())
                        .build(),
                shared().build());
    }

    /// A role that is there but in no state, because the stack was destroyed before, is taken over; for one in the
    /// state the identifier says nothing new.
    ///
    /// That holds for the role alone, whose identifier is its name. An attachment has one of its own, so that
    /// Pulumi would import it anew; attaching a policy that is attached already does nothing.
    /// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html>
    private CustomResourceOptions shared(Origin origin, AccountRole role) {
        CustomResourceOptions.Builder shared = shared();
        if (origin == Origin.LEFT_BEHIND) {
            shared.importId(role.roleName());
        }
        return shared.build();
    }

    private CustomResourceOptions.Builder shared() {
        CustomResourceOptions.Builder shared = CustomResourceOptions.builder();
        shared.parent(this);
        shared.retainOnDelete(true);
        return shared;
    }

    /// Where a role of this stack comes from.
    private enum Origin {
        MADE,
        LEFT_BEHIND
    }

    /// @param site account of the roles
    /// @param tags tags by which a stack knows its own roles
    public record Args(Site site, Tags tags) {

        public Args {
            requireNonNull(site, "site is null");
            requireNonNull(tags, "tags is null");
        }

        InvokeOptions options() {
            return InvokeOptions.builder().provider(site.provider()).build();
        }
    }
}
