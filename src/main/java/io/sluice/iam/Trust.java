package io.sluice.iam;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import software.amazon.awssdk.policybuilder.iam.IamPrincipalType;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// Who may take on a role.
public final class Trust {

    private Trust() {}

    /// Trust in an AWS service, for resources of one account only.
    ///
    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html>
    ///
    /// @param service for example `lambda.amazonaws.com`
    public static String service(String service, String accountId) {
        return Policies.document(IamStatement.builder()
                .sid("LetTheServiceTakeThisRole")
                .effect(ALLOW)
                .addPrincipal(IamPrincipalType.SERVICE, service)
                .addAction("sts:AssumeRole")
                .addCondition(STRING_EQUALS, "aws:SourceAccount", accountId)
                .build());
    }
}
