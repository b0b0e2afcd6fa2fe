package io.sluice.bootstrap.permissions;

import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.config.Account;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Statements of what types of resources take: one for each scope.
public final class Statements {

    private Statements() {}

    /// What a preview and a refresh of those types call.
    public static List<IamStatement> read(Account account, String stack, Collection<ManagedType> types) {
        return of("Read", account, stack, types.stream().flatMap(type -> type.read().stream()));
    }

    /// What a deployment of those types calls besides.
    public static List<IamStatement> write(Account account, String stack, Collection<ManagedType> types) {
        return of("Change", account, stack, types.stream().flatMap(type -> type.write().stream()));
    }

    /// What empties buckets at the end of a stack whose data may go with it.
    public static IamStatement empty(Account account) {
        return IamStatement.builder()
                .sid("EmptyBucketsOfDisposableStacks")
                .effect(ALLOW)
                .actionIds(List.of("s3:DeleteObject", "s3:DeleteObjectVersion", "s3:ListBucketVersions"))
                .resourceIds(Stream.of(Scope.BUCKETS, Scope.OBJECTS)
                        .flatMap(scope -> scope.arns(account).stream())
                        .toList())
                .build();
    }

    /// What another stack's tag claims must not be made this one's own by a new tag.
    public static IamStatement leaveOthersAlone(String stack) {
        return IamStatement.builder()
                .sid("DenyClaimingTheMigrationOfOthers")
                .effect(DENY)
                .actionIds(List.of("dms:AddTagsToResource"))
                .addResource("*")
                .addCondition("StringNotEquals", "aws:ResourceTag/stack", stack)
                .addCondition("Null", "aws:ResourceTag/stack", "false")
                .build();
    }

    private static List<IamStatement> of(String verb, Account account, String stack, Stream<Grant> grants) {
        Map<Scope, Set<String>> actions = new EnumMap<>(Scope.class);
        grants.forEach(grant ->
                actions.computeIfAbsent(grant.scope(), scope -> new TreeSet<>()).addAll(grant.actions()));
        return actions.entrySet().stream()
                .map(entry -> IamStatement.builder()
                        .sid(verb + entry.getKey().title())
                        .effect(ALLOW)
                        .actionIds(entry.getValue())
                        .resourceIds(entry.getKey().arns(account, stack))
                        .conditions(entry.getKey().limit().conditions(account, stack))
                        .build())
                .toList();
    }
}
