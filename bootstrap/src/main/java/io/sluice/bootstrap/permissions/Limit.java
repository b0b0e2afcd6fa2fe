package io.sluice.bootstrap.permissions;

import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.ARN_LIKE;
import static software.amazon.awssdk.policybuilder.iam.IamConditionOperator.STRING_EQUALS;

import io.sluice.config.Account;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamCondition;

/// What must hold of a request besides its resource, where ARNs tell nothing.
///
/// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html>
enum Limit {
    NONE {
        @Override
        List<IamCondition> conditions(Account account, String stack) {
            return List.of();
        }
    },
    /// It has the tags that the program puts on everything of the stack.
    TAGS_OF_THE_STACK {
        @Override
        List<IamCondition> conditions(Account account, String stack) {
            return List.of(
                    IamCondition.create(STRING_EQUALS, "aws:ResourceTag/project", PROJECT),
                    IamCondition.create(STRING_EQUALS, "aws:ResourceTag/stack", stack));
        }
    },
    /// It calls a function of a pipeline.
    /// See <https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html>
    FUNCTIONS_OF_PIPELINES {
        @Override
        List<IamCondition> conditions(Account account, String stack) {
            return Scope.FUNCTIONS.arns(account, stack).stream()
                    .map(arn -> IamCondition.create(ARN_LIKE, "lambda:FunctionArn", arn))
                    .toList();
        }
    },
    /// It is tagged by what makes it: nothing of others can be claimed by a tag.
    /// See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html>
    WHILE_IT_IS_MADE {
        @Override
        List<IamCondition> conditions(Account account, String stack) {
            return List.of(
                    IamCondition.create(STRING_EQUALS, "ec2:CreateAction", "CreateSecurityGroup"),
                    IamCondition.create(STRING_EQUALS, "ec2:CreateAction", "AuthorizeSecurityGroupEgress"));
        }
    };

    /// As the program tags its resources.
    static final String PROJECT = "sluice";

    /// All of these; of several values of one key, one.
    abstract List<IamCondition> conditions(Account account, String stack);
}
