package io.sluice.controls;

import static io.sluice.controls.Severity.LOW;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;

/// How a bucket keeps its objects.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html>
final class S3DataControls {

    private S3DataControls() {}

    static List<Control> all() {
        return List.of(
                bucket("S3.9", "Buckets should log access", MEDIUM, S3DataControls::logs),
                bucket("S3.10", "Versioned buckets should have a lifecycle", MEDIUM, S3DataControls::forgetsVersions),
                bucket("S3.13", "Buckets should have a lifecycle", LOW, S3DataControls::hasLifecycle),
                bucket("S3.14", "Buckets should keep versions", LOW, S3DataControls::keepsVersions),
                bucket("S3.17", "Buckets should be encrypted with a KMS key", MEDIUM, S3DataControls::isEncrypted),
                optional(
                        "S3.7",
                        "Buckets should be replicated to another region",
                        "a recovery site is not in the design"),
                optional("S3.11", "Buckets should notify of events", "only the raw bucket has anything to tell"),
                optional("S3.15", "Buckets should lock objects", "a locked object could not be moved or expired"),
                optional("S3.20", "Buckets should ask for MFA before they delete", "no program could clean up then"),
                optional("S3.22", "Object-level writes should be in CloudTrail", "a trail belongs to the account"),
                optional("S3.23", "Object-level reads should be in CloudTrail", "a trail belongs to the account"),
                Control.never(
                        "S3.25", "Directory buckets should have a lifecycle", LOW, "no directory bucket in the plan"));
    }

    private static Control bucket(String id, String title, Severity severity, Control.Rule rule) {
        return Control.each(id, title, severity, BucketPart.BUCKET, rule);
    }

    private static Control optional(String id, String title, String why) {
        return Control.never(id, title, LOW, "not in the Foundational Security Best Practices, and " + why);
    }

    private static Outcome logs(PlanDocument plan, Resource bucket) {
        if (new BucketPart(plan, bucket).holdsAccessLogs()) {
            return new Outcome.NotApplicable("it holds the access logs, and logging itself would never end");
        }
        return Rules.require(
                new BucketPart(plan, bucket).find(BucketPart.LOGGING).isPresent(),
                "access is not logged",
                "it must have a BucketLoggingV2 with a target bucket");
    }

    private static Outcome forgetsVersions(PlanDocument plan, Resource bucket) {
        BucketPart part = new BucketPart(plan, bucket);
        return part.isVersioned() ? hasLifecycle(plan, bucket) : new Outcome.NotApplicable("it keeps no versions");
    }

    private static Outcome hasLifecycle(PlanDocument plan, Resource bucket) {
        return Rules.require(
                new BucketPart(plan, bucket).hasLifecycle(),
                "no lifecycle rule is on",
                "one lifecycle rule or more must be on");
    }

    private static Outcome keepsVersions(PlanDocument plan, Resource bucket) {
        return Rules.require(
                new BucketPart(plan, bucket).isVersioned(), "versioning is off", "versioning must be Enabled");
    }

    private static Outcome isEncrypted(PlanDocument plan, Resource bucket) {
        if (new BucketPart(plan, bucket).holdsAccessLogs()) {
            // See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html>
            return new Outcome.NotApplicable("it holds access logs, which S3 does not deliver into KMS encryption");
        }
        boolean encrypted = new BucketPart(plan, bucket)
                .find("aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2")
                .filter(encryption -> encryption.input("rules").valueStream().anyMatch(rule -> {
                    String algorithm = rule.path("applyServerSideEncryptionByDefault")
                            .path("sseAlgorithm")
                            .asText();
                    return algorithm.startsWith("aws:kms");
                }))
                .isPresent();
        return Rules.require(encrypted, "it is not encrypted with a KMS key", "sseAlgorithm must be aws:kms");
    }
}
