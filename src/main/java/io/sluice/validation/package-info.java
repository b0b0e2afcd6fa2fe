/// The gate: every file in the raw bucket is an event on a queue, and the validator function judges it.
///
/// What the function decides, and by which rules, is not here but in its own module.
package io.sluice.validation;
