/// How DMS is told to read each engine: the arguments of a source endpoint, one file an engine.
///
/// Extra connection attributes are built from typed values in a fixed order, because DMS keeps their order.
package io.sluice.replication.source;
