/// The contract of a table: which columns, types and key a file from DMS must have to enter the lake.
///
/// It is the one source of the DMS table mappings, the validator's checks, the Glue table and the dbt source.
/// Not for reading a database (`metadata-extractor`) or a Parquet file (`lambda-validator`).
package io.sluice.contract;
