/// GitHub's REST API as far as deliveries need it: one comment a pull request, one issue a stack, one proposal of
/// files.
///
/// Each of them is found again by a marker in its text, so that it is updated and never made twice. Not for: what the
/// texts say.
package io.sluice.delivery.github;
