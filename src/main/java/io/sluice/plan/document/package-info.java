/// The plan of a stack as its readers see it: the difference, the diagram and the controls.
///
/// Reads the document that `docs/plan-format.md` describes, and knows what a pipeline, a resource and JSON inside text
/// are. It does not know the Pulumi program, and judges nothing.
package io.sluice.plan.document;
