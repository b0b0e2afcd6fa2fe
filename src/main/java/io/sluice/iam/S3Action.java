package io.sluice.iam;

import java.util.List;

/// Actions of Amazon S3 that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>
public final class S3Action {

    /// Any action: only ever denied.
    public static final String ANY = "s3:*";

    /// Writes an object.
    public static final String PUT = "s3:PutObject";

    /// Reads objects and their tags.
    public static final List<String> READ = List.of("s3:GetObject", "s3:GetObjectTagging");

    /// Writes objects with tags, in parts too.
    public static final List<String> WRITE = List.of("s3:PutObject", "s3:PutObjectTagging", "s3:AbortMultipartUpload");

    /// Removes objects.
    public static final List<String> DELETE = List.of("s3:DeleteObject");

    /// Lists a bucket, which also turns "forbidden" into "not found" for an object that is not there.
    public static final List<String> LIST = List.of("s3:ListBucket", "s3:GetBucketLocation");

    private S3Action() {}
}
