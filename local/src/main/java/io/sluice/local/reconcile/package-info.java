/// Whether the lake holds what the source holds: each table's rows, compared after the conversions that DMS makes.
///
/// The expected value of each column comes from SQL on the source, not from the code that wrote the files.
package io.sluice.local.reconcile;
