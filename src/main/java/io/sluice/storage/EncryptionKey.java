package io.sluice.storage;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Durability;
import io.sluice.iam.KmsAction;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The key that a pipeline's objects are encrypted under. **Stateful**: without it they cannot be read.
///
/// It keeps KMS's default policy, which leaves access to the IAM policies of the account.
/// See <https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html>
public final class EncryptionKey extends ComponentResource {

    private static final String TYPE = "sluice:storage:EncryptionKey";

    /// Longest wait that KMS offers before it deletes a key.
    /// See <https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html>
    private static final int DELETION_WINDOW_DAYS = 30;

    private final Key key;

    public EncryptionKey(String name, Durability durability, ComponentResourceOptions options) {
        requireNonNull(durability, "durability is null");
        super(TYPE, name, options);
        KeyArgs args = KeyArgs.builder()
                .description("Objects of pipeline " + name)
                .enableKeyRotation(true)
                .deletionWindowInDays(DELETION_WINDOW_DAYS)
                .build();
        CustomResourceOptions.Builder child = CustomResourceOptions.builder();
        child.parent(this);
        child.protect(durability == Durability.PROTECTED);
        child.retainOnDelete(durability == Durability.PROTECTED);
        this.key = new Key(name, args, child.build());
        registerOutputs(Map.of("keyArn", key.arn()));
    }

    /// ARN of the key.
    public Output<String> arn() {
        return key.arn();
    }

    /// The statement that lets its holder read and write objects under the key.
    public Output<IamStatement> grantUse() {
        return key.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid("UseThePipelinesKey")
                        .effect(ALLOW)
                        .actionIds(KmsAction.USE)
                        .addResource(arn)
                        .build());
    }
}
