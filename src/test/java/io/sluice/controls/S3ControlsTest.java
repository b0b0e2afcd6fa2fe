package io.sluice.controls;

import static io.sluice.controls.ControlCase.OPEN;
import static io.sluice.controls.ControlCase.TLS;
import static io.sluice.controls.ControlCase.bucket;
import static io.sluice.controls.ControlCase.bucketPolicy;
import static io.sluice.controls.ControlCase.control;
import static io.sluice.controls.ControlCase.lifecycle;
import static io.sluice.controls.ControlCase.one;
import static io.sluice.controls.ControlCase.versioned;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Buckets. Each control passes, fails with what is and must be, and does not apply.
class S3ControlsTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String STRANGER = "{'Sid':'Stranger','Effect':'Allow','Principal':{'AWS':'222222222222'},"
            + "'Action':'s3:PutBucketPolicy','Resource':'*'}";

    static Stream<ControlCase> cases() {
        return Stream.of(
                control(
                        "S3.2",
                        bucketPolicy(TLS),
                        bucketPolicy(OPEN),
                        "statement Open lets everybody in; no statement of the bucket's policy may let everybody in"),
                control(
                        "S3.3",
                        bucketPolicy(TLS),
                        bucketPolicy(OPEN),
                        "statement Open lets everybody in; no statement of the bucket's policy may let everybody in"),
                control(
                        "S3.5",
                        bucketPolicy(TLS),
                        bucketPolicy(),
                        "requests without TLS are not denied; the bucket's policy must deny s3:* where aws:SecureTransport is false"),
                control(
                        "S3.6",
                        bucketPolicy(TLS),
                        bucketPolicy(STRANGER),
                        "statement Stranger lets another principal change policy, ACLs or encryption;"
                                + " another principal must not change policy, ACLs or encryption"),
                control(
                        "S3.8",
                        bucket(
                                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                                "'blockPublicAcls':true,'blockPublicPolicy':true,'ignorePublicAcls':true,'restrictPublicBuckets':true"),
                        bucket(
                                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                                "'blockPublicAcls':true,'blockPublicPolicy':true,'ignorePublicAcls':true"),
                        "restrictPublicBuckets is not true; all four settings of the public access block must be true"),
                control(
                        "S3.9",
                        bucket("aws:s3/bucketLoggingV2:BucketLoggingV2", "'targetBucket':'logs'"),
                        one(BUCKET, "{}"),
                        "access is not logged; it must have a BucketLoggingV2 with a target bucket"),
                control(
                        "S3.10",
                        plan -> lifecycle().apply(versioned().apply(plan)),
                        versioned(),
                        "no lifecycle rule is on; one lifecycle rule or more must be on"),
                control(
                        "S3.12",
                        bucket(
                                "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
                                "'rule':{'objectOwnership':'BucketOwnerEnforced'}"),
                        one(BUCKET, "{}"),
                        "ACLs are possible; objectOwnership must be BucketOwnerEnforced"),
                control(
                        "S3.13",
                        lifecycle(),
                        one(BUCKET, "{}"),
                        "no lifecycle rule is on; one lifecycle rule or more must be on"),
                control("S3.14", versioned(), one(BUCKET, "{}"), "versioning is off; versioning must be Enabled"),
                control(
                        "S3.17",
                        bucket(
                                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                                "'rules':[{'applyServerSideEncryptionByDefault':{'sseAlgorithm':'aws:kms'}}]"),
                        one(BUCKET, "{}"),
                        "it is not encrypted with a KMS key; sseAlgorithm must be aws:kms"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesFailsAndDoesNotApply(ControlCase control) {
        control.verify();
    }
}
