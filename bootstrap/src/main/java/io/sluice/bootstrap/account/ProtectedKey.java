package io.sluice.bootstrap.account;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.iam.Policies;
import io.sluice.storage.KeyStatements;
import java.util.Map;

/// A key that policies and commands know by its alias. **Stateful**: without it nothing under it can be read.
public final class ProtectedKey extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:account:ProtectedKey";

    /// Longest wait that KMS offers before it deletes a key.
    /// See <https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html>
    private static final int DELETION_WINDOW_DAYS = 30;

    private final Key key;

    public ProtectedKey(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        CustomResourceOptions.Builder lasting = CustomResourceOptions.builder();
        lasting.parent(this);
        lasting.protect(true);
        lasting.retainOnDelete(true);
        this.key = new Key(
                name,
                KeyArgs.builder()
                        .description(args.purpose())
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_WINDOW_DAYS)
                        .policy(Policies.document(KeyStatements.leaveToIam(args.accountId())))
                        .build(),
                lasting.build());
        new Alias(
                name + "-alias",
                AliasArgs.builder()
                        // Stack files and policies name it.
                        .name(args.alias())
                        .targetKeyId(key.arn())
                        .build(),
                CustomResourceOptions.builder().parent(this).protect(true).build());
        registerOutputs(Map.of("keyArn", key.arn()));
    }

    /// ARN of the key.
    public Output<String> arn() {
        return key.arn();
    }

    /// @param accountId account whose policies say who may use it
    /// @param alias with its prefix `alias/`
    /// @param purpose what it encrypts, a sentence
    public record Args(String accountId, String alias, String purpose) {

        public Args {
            requireNonNull(accountId, "accountId is null");
            requireNonNull(alias, "alias is null");
            requireNonNull(purpose, "purpose is null");
            if (!alias.startsWith("alias/")) {
                throw new IllegalArgumentException("alias must start with alias/ but was '%s'".formatted(alias));
            }
        }
    }
}
