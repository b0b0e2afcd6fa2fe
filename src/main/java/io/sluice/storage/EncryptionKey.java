package io.sluice.storage;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.Durability;
import io.sluice.iam.KmsAction;
import io.sluice.iam.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// A key that everything of a pipeline at one site is encrypted under. **Stateful**: without it nothing can be read.
public final class EncryptionKey extends ComponentResource {

    private static final String TYPE = "sluice:storage:EncryptionKey";

    /// Longest wait that KMS offers before it deletes a key.
    /// See <https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html>
    private static final int DELETION_WINDOW_DAYS = 30;

    private final Key key;

    public EncryptionKey(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        KeyArgs own = KeyArgs.builder()
                .description("Everything under " + name)
                .enableKeyRotation(true)
                .deletionWindowInDays(DELETION_WINDOW_DAYS)
                .policy(Policies.document(args.statements()))
                .build();
        CustomResourceOptions.Builder child = CustomResourceOptions.builder();
        child.parent(this);
        child.protect(args.durability() == Durability.PROTECTED);
        child.retainOnDelete(args.durability() == Durability.PROTECTED);
        this.key = new Key(name, own, child.build());
        registerOutputs(Map.of("keyArn", key.arn()));
    }

    /// ARN of the key.
    public Output<String> arn() {
        return key.arn();
    }

    /// The statement that lets its holder read and write objects under the key.
    ///
    /// @param sid says whose key it is
    public Output<IamStatement> grantUse(String sid) {
        return grant(sid, KmsAction.USE);
    }

    /// The statement that lets its holder read messages under the key.
    public Output<IamStatement> grantDecrypt(String sid) {
        return grant(sid, KmsAction.DECRYPT);
    }

    private Output<IamStatement> grant(String sid, List<String> actions) {
        return key.arn()
                .applyValue(arn -> IamStatement.builder()
                        .sid(sid)
                        .effect(ALLOW)
                        .actionIds(actions)
                        .addResource(arn)
                        .build());
    }

    /// @param account account and region of the key
    /// @param durability what becomes of the key at the end of the stack
    /// @param guests ARNs of roles of other accounts that read and write under it
    public record Args(Account account, Durability durability, List<Output<String>> guests) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(durability, "durability is null");
            guests = List.copyOf(guests);
        }

        List<Output<IamStatement>> statements() {
            List<Output<IamStatement>> statements = new ArrayList<>();
            statements.add(Output.of(KeyStatements.leaveToIam(account.id())));
            KeyStatements.letServicesSend(account).forEach(statement -> statements.add(Output.of(statement)));
            statements.add(Output.of(KeyStatements.letLogsBeWritten(account)));
            guests.forEach(guest -> statements.add(guest.applyValue(KeyStatements::admit)));
            return statements;
        }
    }
}
