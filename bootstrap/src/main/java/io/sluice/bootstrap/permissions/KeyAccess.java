package io.sluice.bootstrap.permissions;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.config.Account;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What may be done with the keys of pipelines, which are known by the tags that the program puts on everything.
///
/// See <https://docs.aws.amazon.com/kms/latest/developerguide/abac.html>
///
/// @param account account and region of the keys
/// @param stack stack that they are of
public record KeyAccess(Account account, String stack) {

    private static final String PROJECT = "aws:ResourceTag/project";
    private static final String STACK = "aws:ResourceTag/stack";

    /// Contracts are encrypted, and S3 opens them with the permissions of whoever asks.
    public IamStatement readContracts() {
        return own("ReadContractsUnderTheirKey", List.of("kms:Decrypt"))
                .addCondition(STRING_EQUALS, "kms:ViaService", "s3.%s.amazonaws.com".formatted(account.region()))
                .build();
    }

    /// What a deployment does with keys.
    public List<IamStatement> manage() {
        return List.of(
                IamStatement.builder()
                        .sid("MakeKeys")
                        .effect(ALLOW)
                        .addAction("kms:CreateKey")
                        .addResource("*")
                        .build(),
                IamStatement.builder()
                        .sid("TagKeysAsTheStacksOwn")
                        .effect(ALLOW)
                        .actionIds(List.of("kms:TagResource"))
                        .resourceIds(Scope.KEYS.arns(account))
                        .addCondition(STRING_EQUALS, "aws:RequestTag/stack", stack)
                        .build(),
                own(
                                "ChangeTheStacksOwnKeys",
                                List.of(
                                        "kms:DisableKeyRotation",
                                        "kms:EnableKey",
                                        "kms:EnableKeyRotation",
                                        "kms:PutKeyPolicy",
                                        "kms:ScheduleKeyDeletion",
                                        "kms:UntagResource",
                                        "kms:UpdateKeyDescription"))
                        .build(),
                own("WriteContractsUnderTheirKey", List.of("kms:GenerateDataKey"))
                        .addCondition(
                                STRING_EQUALS, "kms:ViaService", "s3.%s.amazonaws.com".formatted(account.region()))
                        .build(),
                own("LetServicesEncryptUnderTheKey", List.of("kms:CreateGrant"))
                        .addCondition("Bool", "kms:GrantIsForAWSResource", "true")
                        .build(),
                leaveOthersAlone(),
                leaveNamedKeysAlone());
    }

    /// A key that another tag claims must not be made the stack's own by a new tag.
    private IamStatement leaveOthersAlone() {
        return IamStatement.builder()
                .sid("DenyClaimingTheKeysOfOthers")
                .effect(DENY)
                .actionIds(List.of("kms:TagResource"))
                .addResource("*")
                .addCondition("StringNotEquals", STACK, stack)
                .addCondition("Null", STACK, "false")
                .build();
    }

    /// A key without tags is not told from one that is being made, but by an alias: the program gives its keys none,
    /// and those of states have theirs.
    /// See <https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html>
    private static IamStatement leaveNamedKeysAlone() {
        return IamStatement.builder()
                .sid("DenyClaimingKeysWithAnAlias")
                .effect(DENY)
                .actionIds(List.of("kms:TagResource"))
                .addResource("*")
                .addCondition("ForAnyValue:StringLike", "kms:ResourceAliases", "alias/*")
                .build();
    }

    private IamStatement.Builder own(String sid, List<String> actions) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(actions)
                .resourceIds(Scope.KEYS.arns(account))
                .addCondition(STRING_EQUALS, PROJECT, Limit.PROJECT)
                .addCondition(STRING_EQUALS, STACK, stack);
    }
}
