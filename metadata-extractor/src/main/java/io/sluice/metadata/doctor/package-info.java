/// What replication needs of a source and what of it is missing, each with the statement that cures it.
///
/// The knowledge is in the SQL files, one set an engine: each answers with findings and statements. Nothing is
/// changed at the source.
package io.sluice.metadata.doctor;
