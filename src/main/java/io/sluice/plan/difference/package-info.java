/// What differs between two plans of one stack, and what the difference would do to a running pipeline.
///
/// A plan is turned into facts: what stands in JSON inside a text is taken apart and named by what it is about (a
/// column, a statement, a setting), so that two plans are compared by meaning. Rules then say which task must stop,
/// what would be replaced, which data that endangers. No state is read: what Pulumi would do is told from the inputs
/// alone.
package io.sluice.plan.difference;
