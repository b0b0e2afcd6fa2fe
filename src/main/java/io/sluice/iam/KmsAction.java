package io.sluice.iam;

import java.util.List;

/// Actions of AWS KMS that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html>
public final class KmsAction {

    /// Any action: only for the account itself, in a key's own policy.
    public static final String ANY = "kms:*";

    /// What S3 asks of whoever reads and writes objects under a key.
    public static final List<String> USE =
            List.of("kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey");

    /// What a service needs to read something that another encrypts, such as a secret.
    public static final List<String> OPEN = List.of("kms:Decrypt", "kms:DescribeKey");

    /// What a service needs that puts messages on an encrypted queue or topic.
    public static final List<String> SEND = List.of("kms:Decrypt", "kms:GenerateDataKey");

    /// What a consumer of an encrypted queue needs.
    public static final List<String> DECRYPT = List.of("kms:Decrypt");

    /// What CloudWatch Logs needs to keep a group under a key.
    public static final List<String> LOGS = List.of(
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey",
            "kms:DescribeKey");

    private KmsAction() {}
}
