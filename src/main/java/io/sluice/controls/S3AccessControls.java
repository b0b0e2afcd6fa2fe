package io.sluice.controls;

import static io.sluice.controls.Severity.CRITICAL;
import static io.sluice.controls.Severity.HIGH;
import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PolicyStatement;
import io.sluice.plan.document.Resource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Who may reach a bucket, and how.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html>
final class S3AccessControls {

    /// What another account must not be allowed, by control S3.6.
    private static final Set<String> DANGEROUS = Set.of(
            "s3:DeleteBucketPolicy",
            "s3:PutBucketAcl",
            "s3:PutBucketPolicy",
            "s3:PutEncryptionConfiguration",
            "s3:PutObjectAcl",
            "s3:*",
            "*");

    private static final List<String> BLOCKS =
            List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");

    private S3AccessControls() {}

    static List<Control> all() {
        return List.of(
                Control.never(
                        "S3.1",
                        "The account should block public access",
                        MEDIUM,
                        "a setting of the account, which a stack does not own"),
                bucket("S3.2", "Buckets should not be publicly readable", CRITICAL, S3AccessControls::isClosed),
                bucket("S3.3", "Buckets should not be publicly writable", CRITICAL, S3AccessControls::isClosed),
                bucket("S3.5", "Buckets should require TLS", MEDIUM, S3AccessControls::requiresTls),
                bucket(
                        "S3.6",
                        "Bucket policies should restrict other accounts",
                        HIGH,
                        S3AccessControls::restrictsOthers),
                bucket("S3.8", "Buckets should block public access", HIGH, S3AccessControls::blocksPublic),
                bucket("S3.12", "Buckets should not use ACLs", MEDIUM, S3AccessControls::hasNoAcls),
                Control.never(
                        "S3.19", "Access points should block public access", CRITICAL, "no access point in the plan"),
                Control.never(
                        "S3.24", "Multi-Region access points should block public access", HIGH, "none in the plan"));
    }

    private static Control bucket(String id, String title, Severity severity, Control.Rule rule) {
        return Control.each(id, title, severity, BucketPart.BUCKET, rule);
    }

    private static Outcome isClosed(PlanDocument plan, Resource bucket) {
        List<String> open = sids(plan, bucket, PolicyStatement::isPublic);
        return Rules.require(
                open.isEmpty(),
                "statement %s lets everybody in".formatted(String.join(", ", open)),
                "no statement of the bucket's policy may let everybody in");
    }

    private static Outcome requiresTls(PlanDocument plan, Resource bucket) {
        return Rules.require(
                Rules.deniesPlainRequests(new BucketPart(plan, bucket).statements()),
                "requests without TLS are not denied",
                "the bucket's policy must deny s3:* where aws:SecureTransport is false");
    }

    private static Outcome restrictsOthers(PlanDocument plan, Resource bucket) {
        List<String> wide = sids(
                plan,
                bucket,
                statement -> statement.allows()
                        && statement.principals().stream().anyMatch(who -> who.startsWith("AWS ") || who.equals("*"))
                        && statement.actions().stream().anyMatch(DANGEROUS::contains));
        return Rules.require(
                wide.isEmpty(),
                "statement %s lets another principal change policy, ACLs or encryption"
                        .formatted(String.join(", ", wide)),
                "another principal must not change policy, ACLs or encryption");
    }

    private static Outcome blocksPublic(PlanDocument plan, Resource bucket) {
        List<String> missing = new BucketPart(plan, bucket)
                .find("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")
                .map(block -> BLOCKS.stream()
                        .filter(input -> !block.input(input).asBoolean())
                        .toList())
                .orElse(BLOCKS);
        return Rules.require(
                missing.isEmpty(),
                "%s is not true".formatted(String.join(", ", missing)),
                "all four settings of the public access block must be true");
    }

    private static Outcome hasNoAcls(PlanDocument plan, Resource bucket) {
        boolean enforced = new BucketPart(plan, bucket)
                .find("aws:s3/bucketOwnershipControls:BucketOwnershipControls")
                .filter(controls ->
                        controls.input("rule").path("objectOwnership").asText().equals("BucketOwnerEnforced"))
                .isPresent();
        return Rules.require(enforced, "ACLs are possible", "objectOwnership must be BucketOwnerEnforced");
    }

    private static List<String> sids(PlanDocument plan, Resource bucket, Predicate<PolicyStatement> kind) {
        return new BucketPart(plan, bucket)
                .statements().stream().filter(kind).map(PolicyStatement::sid).toList();
    }
}
