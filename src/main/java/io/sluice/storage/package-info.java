/// Where files rest: the raw, lake, fail and metadata buckets of a pipeline and the key they are encrypted under.
///
/// Who may use a bucket is decided by the part that needs it; this part only writes the statements.
package io.sluice.storage;
