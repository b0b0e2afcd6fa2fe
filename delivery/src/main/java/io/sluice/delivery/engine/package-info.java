/// Pulumi's command line, run with its event log: what it did, what it could not do, and why, in one sentence.
///
/// Not for: the Pulumi program, which the engine starts by itself.
package io.sluice.delivery.engine;
