package io.sluice.iam;

import java.util.List;

/// Actions of Secrets Manager that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html>
public final class SecretsManagerAction {

    /// What DMS needs to read an endpoint's secret.
    public static final List<String> READ = List.of("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret");

    private SecretsManagerAction() {}
}
