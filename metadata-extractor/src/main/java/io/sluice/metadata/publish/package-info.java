/// The function that compares a source with the contracts in the metadata bucket: its secret, its bucket, its message.
///
/// It adds versions and tells of them; which files are accepted stays as it was deployed, but for the tables whose
/// policy accepts added columns.
package io.sluice.metadata.publish;
