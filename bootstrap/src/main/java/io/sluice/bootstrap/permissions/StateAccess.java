package io.sluice.bootstrap.permissions;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import io.sluice.config.Account;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What a role may do with the state of one stack, and with no other.
///
/// Where Pulumi keeps it: <https://www.pulumi.com/docs/iac/concepts/state-and-backends/>
///
/// @param account account and region of the bucket
/// @param bucket name of the bucket of states
/// @param stack name of the stack, of the project `sluice`
public record StateAccess(Account account, String bucket, String stack) {

    /// Alias of the key that the objects are encrypted under.
    public static final String STATE_KEY = "alias/sluice-state";

    /// Alias of the key that stacks encrypt their secret settings and outputs under.
    public static final String SECRETS_KEY = "alias/sluice-secrets";

    public StateAccess {
        requireNonNull(account, "account is null");
        requireNonNull(bucket, "bucket is null");
        requireNonNull(stack, "stack is null");
    }

    /// Reads the state, and asks for its tags, which need not be there. No lock is taken for a preview, nor by a
    /// refresh that is only previewed, so none may be
    /// written.
    public List<IamStatement> read() {
        return List.of(
                IamStatement.builder()
                        .sid("ReadTheStacksState")
                        .effect(ALLOW)
                        .actionIds(List.of("s3:GetObject"))
                        .resourceIds(Stream.of("meta.yaml", "stacks/sluice/%s.json*", "stacks/sluice/%s.pulumi-tags")
                                .map(this::object)
                                .toList())
                        .build(),
                IamStatement.builder()
                        .sid("ListStates")
                        .effect(ALLOW)
                        .actionIds(List.of("s3:ListBucket"))
                        // Without a prefix: S3 says "not found" of an object only to who may list all of them.
                        .addResource("arn:aws:s3:::" + bucket)
                        .build(),
                keys("OpenStateAndSecrets", List.of("kms:Decrypt")));
    }

    /// Writes the state, its history, its backups and its locks.
    public List<IamStatement> write() {
        return List.of(
                IamStatement.builder()
                        .sid("WriteTheStacksState")
                        .effect(ALLOW)
                        .actionIds(List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"))
                        .resourceIds(Stream.of(
                                        "stacks/sluice/%s.json*",
                                        "stacks/sluice/%s.pulumi-tags",
                                        "history/sluice/%s/*",
                                        "backups/sluice/%s/*",
                                        "locks/organization/sluice/%s/*")
                                .map(this::object)
                                .toList())
                        .build(),
                keys("EncryptStateAndSecrets", List.of("kms:Encrypt", "kms:GenerateDataKey")));
    }

    /// @param path with a place for the stack
    private String object(String path) {
        return "arn:aws:s3:::%s/.pulumi/%s".formatted(bucket, path.formatted(stack));
    }

    /// By alias, so that the statement is known before the keys are.
    /// See <https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html>
    private IamStatement keys(String sid, List<String> actions) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(actions)
                .resourceIds(Scope.KEYS.arns(account))
                .addConditions("ForAnyValue:StringEquals", "kms:ResourceAliases", List.of(STATE_KEY, SECRETS_KEY))
                .build();
    }
}
