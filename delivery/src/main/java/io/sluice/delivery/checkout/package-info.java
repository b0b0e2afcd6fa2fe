/// The checkout that a job works on: what a push changed in it, and what the job itself changed.
///
/// Not for: writing to the repository, which goes over GitHub's API.
package io.sluice.delivery.checkout;
