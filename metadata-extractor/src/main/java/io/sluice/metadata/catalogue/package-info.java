/// What the catalogues of the engines say of tables, columns, keys and checks.
///
/// Four questions, one SQL file each and engine, answer everything about any number of tables. What an engine writes in
/// its own way is read by its [io.sluice.metadata.catalogue.Dialect]; the rest is the same for all.
package io.sluice.metadata.catalogue;
