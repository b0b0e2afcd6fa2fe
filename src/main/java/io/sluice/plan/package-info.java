/// The plan of a stack, without a cloud account and without the Pulumi command line.
///
/// The unmodified program runs against an engine inside this process that records every request and answers with
/// plausible names, so that everything downstream of a name is a concrete value. It is no substitute for a preview:
/// it knows no state, checks no input against the provider's schema and cannot say what would be replaced.
package io.sluice.plan;
