package io.sluice.local.s3;

import java.time.Instant;

/// An object as S3 reports it in an event.
///
/// @param bucket its bucket
/// @param key its key, as it is
/// @param etag its entity tag, without quotes
/// @param size its bytes
/// @param storedAt when it was stored
public record StoredObject(String bucket, String key, String etag, long size, Instant storedAt) {}
