/// A stand-in for AWS DMS: reads a PostgreSQL source and writes the Parquet files that DMS would write to S3.
///
/// This package holds the words its parts share and what the caller provides; `task` is where a run starts. What is
/// documented, what was seen in a file of DMS and what is assumed is listed in one place, `Behaviours`.
/// Not for moving data in earnest: settings and rules that the stand-in does not know are refused by name.
package io.sluice.local.dms;
