package io.sluice.bootstrap.permissions;

import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.DENY;

import io.sluice.config.Account;
import io.sluice.iam.CloudWatchAction;
import io.sluice.iam.DmsAction;
import io.sluice.iam.Ec2Action;
import io.sluice.iam.KmsAction;
import io.sluice.iam.LambdaAction;
import io.sluice.iam.LogsAction;
import io.sluice.iam.S3Action;
import io.sluice.iam.SecretsManagerAction;
import io.sluice.iam.SnsAction;
import io.sluice.iam.SqsAction;
import io.sluice.iam.XRayAction;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The most that any role of any stack may do: what the program ever grants, and no action of IAM among it.
///
/// Resources are left to the roles' own policies: a boundary grants nothing.
public final class BoundaryStatements {

    /// What AWS's policies for DMS's two roles ask for beyond that.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/security-iam-awsmanpol.html>
    private static final List<String> OF_DMS = List.of(
            "ec2:DescribeAvailabilityZones",
            "ec2:DescribeDhcpOptions",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeVpcs",
            "ec2:ModifyNetworkInterfaceAttribute",
            "logs:CreateLogGroup",
            "logs:DescribeLogGroups",
            "logs:DescribeLogStreams");

    private BoundaryStatements() {}

    /// @param stateBucket bucket that no role of a stack has any business with
    public static List<IamStatement> all(Account account, String stateBucket) {
        return List.of(
                IamStatement.builder()
                        .sid("NothingBeyondWhatPipelinesDo")
                        .effect(ALLOW)
                        .actionIds(actions())
                        .addResource("*")
                        .build(),
                IamStatement.builder()
                        .sid("DenyTheStates")
                        .effect(DENY)
                        .addAction(S3Action.ANY)
                        .addResource("arn:aws:s3:::" + stateBucket)
                        .addResource("arn:aws:s3:::%s/*".formatted(stateBucket))
                        .build(),
                IamStatement.builder()
                        .sid("DenyTheKeysOfStates")
                        .effect(DENY)
                        .addAction(KmsAction.ANY)
                        .resourceIds(Scope.KEYS.arns(account))
                        .addConditions(
                                "ForAnyValue:StringEquals",
                                "kms:ResourceAliases",
                                List.of(StateAccess.STATE_KEY, StateAccess.SECRETS_KEY))
                        .build());
    }

    /// Every action that a role of the program may be granted.
    static Set<String> actions() {
        return Stream.of(
                        CloudWatchAction.SHOW,
                        List.of(
                                DmsAction.START_TASK,
                                DmsAction.DESCRIBE_TASKS,
                                DmsAction.DESCRIBE_TABLES,
                                DmsAction.DESCRIBE_CERTIFICATES,
                                LambdaAction.INVOKE,
                                SnsAction.PUBLISH,
                                SqsAction.SEND),
                        Ec2Action.NETWORK_INTERFACES,
                        KmsAction.USE,
                        LogsAction.WRITE,
                        S3Action.READ,
                        S3Action.WRITE,
                        S3Action.DELETE,
                        S3Action.LIST,
                        SecretsManagerAction.READ,
                        SqsAction.CONSUME,
                        XRayAction.WRITE,
                        OF_DMS)
                .flatMap(Collection::stream)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
