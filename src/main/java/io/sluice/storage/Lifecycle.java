package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import java.util.ArrayList;
import java.util.List;

/// What S3 removes from a bucket by itself.
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html>
///
/// @param upkeep how long what is kept
record Lifecycle(Upkeep upkeep) {

    /// Parts of an upload that broke off cost money and are in no listing.
    private static final int ABANDONED_UPLOAD_DAYS = 7;

    Lifecycle {
        requireNonNull(upkeep, "upkeep is null");
    }

    List<BucketLifecycleConfigurationV2RuleArgs> rules() {
        List<BucketLifecycleConfigurationV2RuleArgs> rules = new ArrayList<>();
        rules.add(abandonedUploads());
        upkeep.expiryDays().ifPresent(days -> rules.add(expiry(days)));
        if (upkeep.versioning() == Versioning.KEPT) {
            rules.add(formerVersions());
            rules.add(deleteMarkers());
        }
        return rules;
    }

    private static BucketLifecycleConfigurationV2RuleArgs abandonedUploads() {
        return rule("abandoned-uploads")
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(ABANDONED_UPLOAD_DAYS)
                                .build())
                .build();
    }

    private static BucketLifecycleConfigurationV2RuleArgs expiry(int days) {
        return rule("leftovers")
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .days(days)
                        .build())
                .build();
    }

    private BucketLifecycleConfigurationV2RuleArgs formerVersions() {
        return rule("former-versions")
                .noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                        .noncurrentDays(upkeep.noncurrentDays())
                        .build())
                .build();
    }

    /// A marker that nothing stands behind any more; S3 takes this in no rule with days.
    private static BucketLifecycleConfigurationV2RuleArgs deleteMarkers() {
        return rule("delete-markers")
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .expiredObjectDeleteMarker(true)
                        .build())
                .build();
    }

    private static BucketLifecycleConfigurationV2RuleArgs.Builder rule(String id) {
        return BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder().build());
    }
}
