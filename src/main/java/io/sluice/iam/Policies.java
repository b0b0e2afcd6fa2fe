package io.sluice.iam;

import com.pulumi.core.Output;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamPolicy;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Turns statements into the text of a policy.
public final class Policies {

    private Policies() {}

    /// A policy of statements that are known.
    public static String document(IamStatement... statements) {
        return IamPolicy.builder().statements(List.of(statements)).build().toJson();
    }

    /// A policy of statements about resources that are still to be made, in the given order.
    public static Output<String> document(List<Output<IamStatement>> statements) {
        return Output.all(statements).applyValue(known -> document(known.toArray(IamStatement[]::new)));
    }
}
