/// What the deployed parts of a pipeline agree on: the columns DMS adds, the validator's environment, the receipt.
///
/// The Pulumi program writes these, the validator and the local run read them, so they cannot drift apart.
package io.sluice.contract.pipeline;
