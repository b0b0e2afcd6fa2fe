/// Which commit a stack was deployed from, and whether another one may follow it: a run that is approved late must not
/// take a stack back.
///
/// Not for: asking. Git and GitHub know how two commits are related, Pulumi's backend keeps which one is deployed.
package io.sluice.delivery.revision;
