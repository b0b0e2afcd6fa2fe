/// Drift: what differs between what is deployed, what the state says of it, and what the code asks for.
///
/// Not for: putting it right, which is a deployment or a change of the code.
package io.sluice.delivery.drift;
