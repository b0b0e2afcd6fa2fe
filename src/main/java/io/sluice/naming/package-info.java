/// Physical names, for the few resources that must have one, and AWS's limits on them.
///
/// Everything else is left without a name, so that Pulumi picks one and can replace the resource beside the old one.
package io.sluice.naming;
