/// DMS: from a source database to Parquet files in the raw bucket, first a full load and then every change.
///
/// A task is never started by Pulumi: a load that ends inside the provider's wait makes a deployment fail, and when
/// to start is a decision of operations.
package io.sluice.replication;
