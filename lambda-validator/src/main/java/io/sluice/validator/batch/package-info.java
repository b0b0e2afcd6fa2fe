/// The messages of one invocation: side by side as far as memory goes, and no longer than the function may run.
///
/// Knows no files and no rules; what one message asks for is handed in.
package io.sluice.validator.batch;
