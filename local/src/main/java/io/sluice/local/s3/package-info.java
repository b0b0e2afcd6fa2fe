/// Buckets on this machine: an S3-protocol server over a folder, its client, and the events it sends.
package io.sluice.local.s3;
