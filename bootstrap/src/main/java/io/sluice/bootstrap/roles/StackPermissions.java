package io.sluice.bootstrap.roles;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import io.sluice.bootstrap.account.Boundary;
import io.sluice.bootstrap.config.BootstrapConfig;
import io.sluice.bootstrap.config.LakeAccess;
import io.sluice.bootstrap.config.PipelineStack;
import io.sluice.bootstrap.permissions.KeyAccess;
import io.sluice.bootstrap.permissions.ManagedTypes;
import io.sluice.bootstrap.permissions.RoleStatements;
import io.sluice.bootstrap.permissions.StateAccess;
import io.sluice.bootstrap.permissions.Statements;
import io.sluice.config.Account;
import io.sluice.config.Durability;
import io.sluice.iam.LambdaAction;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What each of the roles of one stack may do.
///
/// @param config the account
/// @param stack the stack
record StackPermissions(BootstrapConfig config, PipelineStack stack) {

    StackPermissions {
        requireNonNull(config, "config is null");
        requireNonNull(stack, "stack is null");
    }

    /// Reads the state and what the program created, and changes nothing.
    ///
    /// It reads no secret, and no object but the published contracts.
    List<IamStatement> preview() {
        List<IamStatement> statements = new ArrayList<>(state().read());
        statements.addAll(Statements.read(account(), stack.name(), ManagedTypes.all()));
        statements.add(new KeyAccess(account(), stack.name()).readContracts());
        stack.lake()
                .filter(lake -> lake.previews() == LakeAccess.Previews.ACCEPT)
                .map(StackPermissions::takeOn)
                .ifPresent(statements::add);
        return statements;
    }

    /// Reads and writes the state, and manages what the program creates.
    List<IamStatement> deploy() {
        KeyAccess keys = new KeyAccess(account(), stack.name());
        List<IamStatement> statements = new ArrayList<>(state().read());
        statements.addAll(state().write());
        statements.addAll(Statements.read(account(), stack.name(), ManagedTypes.all()));
        statements.add(keys.readContracts());
        statements.addAll(Statements.write(account(), stack.name(), ManagedTypes.all()));
        statements.add(Statements.leaveOthersAlone(stack.name()));
        statements.addAll(RoleStatements.all(account(), Boundary.arnIn(account())));
        statements.addAll(keys.manage());
        if (stack.durability() == Durability.DISPOSABLE) {
            statements.add(Statements.empty(account()));
        }
        stack.lake().map(StackPermissions::takeOn).ifPresent(statements::add);
        return statements;
    }

    /// Reads the outputs of the stack, and calls the functions that read the sources' catalogues.
    List<IamStatement> metadata() {
        List<IamStatement> statements = new ArrayList<>(state().read());
        statements.add(IamStatement.builder()
                .sid("CallTheExtractors")
                .effect(ALLOW)
                .addAction(LambdaAction.INVOKE)
                .addResource("arn:aws:lambda:%s:%s:function:*-extractor-???????"
                        .formatted(account().region(), account().id()))
                .build());
        return statements;
    }

    private StateAccess state() {
        return new StateAccess(account(), config.stateBucket(), stack.name());
    }

    private Account account() {
        return config.account();
    }

    private static IamStatement takeOn(LakeAccess lake) {
        return IamStatement.builder()
                .sid("TakeOnTheRoleOfTheLake")
                .effect(ALLOW)
                .addAction("sts:AssumeRole")
                .addResource(lake.roleArn())
                .build();
    }
}
