/// Holds the columns a file declares against those its table's contract asks for.
///
/// One rule is one file; a rule that cannot tell fails the file. Every finding is a sentence that names the rule, the
/// column, what must be and what was. Where a file declares what it must, its rows are looked at by `scan`. Not for
/// reading files or fetching contracts, and free of AWS.
package io.sluice.validator.check;
