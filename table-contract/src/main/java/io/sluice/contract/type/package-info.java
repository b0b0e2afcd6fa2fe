/// The types a contract can ask for, and what each is in a Parquet file and in the Glue catalogue.
///
/// The one table of these correspondences: the validator, the catalogue and the local stand-in for DMS read it.
package io.sluice.contract.type;
