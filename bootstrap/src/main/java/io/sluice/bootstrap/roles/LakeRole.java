package io.sluice.bootstrap.roles;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.bootstrap.config.LakeStack;
import io.sluice.bootstrap.permissions.KeyAccess;
import io.sluice.bootstrap.permissions.ManagedType;
import io.sluice.bootstrap.permissions.ManagedTypes;
import io.sluice.bootstrap.permissions.Statements;
import io.sluice.config.Account;
import io.sluice.config.Durability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The role by which a stack of another account manages its lake: `sluice:lake.deployRoleArn` of its file.
public final class LakeRole extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:roles:LakeRole";

    private final LimitedRole role;

    public LakeRole(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        String stack = args.stack().name();
        this.role = new LimitedRole(
                "sluice-lake-" + stack,
                new LimitedRole.Args(
                        "Manages the lake of stack " + stack,
                        RoleTrust.roles(args.stack().trustedRoleArns()),
                        statements(args)),
                ComponentResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("roleArn", role.arn()));
    }

    /// ARN of the role.
    public Output<String> arn() {
        return role.arn();
    }

    private static List<IamStatement> statements(Args args) {
        List<ManagedType> types = ManagedTypes.ofALake();
        String stack = args.stack().name();
        List<IamStatement> statements = new ArrayList<>(Statements.read(args.account(), stack, types));
        statements.addAll(Statements.write(args.account(), stack, types));
        statements.addAll(new KeyAccess(args.account(), stack).manage());
        if (args.stack().durability() == Durability.DISPOSABLE) {
            statements.add(Statements.empty(args.account()));
        }
        return statements;
    }

    /// @param account account and region of the lake
    /// @param stack the stack whose lake it is
    public record Args(Account account, LakeStack stack) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(stack, "stack is null");
        }
    }
}
