/// Contracts from a source database: what its catalogue says of each table, in the metadata store's form, and what
/// differs from the contracts that are known.
///
/// A fixed number of catalogue queries serves any number of tables. Not for reading rows.
package io.sluice.metadata;
