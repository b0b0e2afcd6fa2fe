/// The lake as Athena and dbt see it: one Glue table a contract, partitioned by the day a file arrived.
///
/// Partitions are projected, so a file is queryable the moment it lands and no crawler runs.
package io.sluice.catalogue;
