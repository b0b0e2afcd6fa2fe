package io.sluice.replication;

/// A role that DMS looks up by its exact name, one of each for a whole account.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/security-iam.html#CHAP_Security.APIRole>
enum AccountRole {
    VPC("dms-vpc-role", "AmazonDMSVPCManagementRole", "Lets DMS make network interfaces"),
    LOGS("dms-cloudwatch-logs-role", "AmazonDMSCloudWatchLogsRole", "Lets DMS write the logs of tasks");

    private final String roleName;
    private final String policy;
    private final String purpose;

    AccountRole(String roleName, String policy, String purpose) {
        this.roleName = roleName;
        this.policy = policy;
        this.purpose = purpose;
    }

    String roleName() {
        return roleName;
    }

    /// AWS's own policy for this role.
    String policyArn() {
        return "arn:aws:iam::aws:policy/service-role/" + policy;
    }

    String purpose() {
        return purpose;
    }
}
