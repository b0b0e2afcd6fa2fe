package io.sluice.bootstrap.permissions;

import io.sluice.iam.Policies;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Spreads statements over as many policies as AWS's limits ask for.
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
public final class PolicySplit {

    /// Most characters of a managed policy, without white space.
    public static final int MAX_CHARACTERS = 6_144;

    /// Most managed policies of a role, unless an account has a higher quota.
    public static final int MAX_POLICIES = 10;

    private PolicySplit() {}

    /// The texts of policies that hold the statements in their order.
    ///
    /// @throws IllegalArgumentException if one statement is too long for a policy, or there are too many of them
    public static List<String> documents(List<IamStatement> statements) {
        List<String> documents = new ArrayList<>();
        List<IamStatement> open = new ArrayList<>();
        for (IamStatement statement : statements) {
            open.add(statement);
            if (document(open).length() > MAX_CHARACTERS && open.size() > 1) {
                open.removeLast();
                documents.add(document(open));
                open = new ArrayList<>(List.of(statement));
            }
            if (document(open).length() > MAX_CHARACTERS) {
                throw new IllegalArgumentException("a statement must fit a policy of %d characters but '%s' does not"
                        .formatted(MAX_CHARACTERS, statement.sid()));
            }
        }
        documents.add(document(open));
        if (documents.size() > MAX_POLICIES) {
            throw new IllegalArgumentException(
                    "a role must have at most %d policies but would need %d".formatted(MAX_POLICIES, documents.size()));
        }
        return documents;
    }

    /// The text of one policy that holds them all, such as a boundary, of which a role has one.
    ///
    /// @throws IllegalArgumentException if they do not fit
    public static String one(List<IamStatement> statements) {
        List<String> documents = documents(statements);
        if (documents.size() > 1) {
            throw new IllegalArgumentException("statements must fit one policy of %d characters but need %d policies"
                    .formatted(MAX_CHARACTERS, documents.size()));
        }
        return documents.getFirst();
    }

    private static String document(List<IamStatement> statements) {
        return Policies.document(statements.toArray(IamStatement[]::new));
    }
}
