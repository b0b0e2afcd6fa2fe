package io.sluice.validator.aws;

/// What keeps an object that took another's place from being deleted in its stead.
public enum DeleteGuard {
    /// The request's own condition, which S3 holds against the object in the same instant.
    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html>
    CONDITION,
    /// A look at the object before, for servers that ignore the condition.
    LOOK_BEFORE
}
