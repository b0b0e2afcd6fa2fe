/// The preview of a pull request: what each stack would become, as a document a stack and as one comment of all.
///
/// Not for: finding it out. Plans are compared by the Pulumi program, and previews are Pulumi's.
package io.sluice.delivery.preview;
