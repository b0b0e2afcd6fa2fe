/// Sets single rows of a file aside where its table's policy says so, and later changes to their keys with them.
///
/// What becomes of a file's rows is written down first, once, in an object that only one writer can make; whoever
/// handles the file then does what it says, so that every try writes the same bytes. Files are written a page at a
/// time, whatever their size. Not for finding bad rows, which is `scan`, and free of AWS.
package io.sluice.validator.quarantine;
