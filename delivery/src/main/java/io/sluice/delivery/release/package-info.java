/// A release: everything a deployment needs, packed once after its tests, and deployed to every stack as it is.
///
/// Not for: building it.
package io.sluice.delivery.release;
