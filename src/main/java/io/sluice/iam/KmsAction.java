package io.sluice.iam;

import java.util.List;

/// Actions of AWS KMS that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html>
public final class KmsAction {

    /// What S3 asks of whoever reads and writes objects under a key.
    public static final List<String> USE =
            List.of("kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey");

    private KmsAction() {}
}
