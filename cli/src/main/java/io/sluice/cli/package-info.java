/// The `sluice` command: reads what a person typed, runs it, and ends with 0, 1 or 2.
///
/// 0 is success, 1 is a "no" (a file fails, a difference exists), 2 is a usage or configuration error.
package io.sluice.cli;
