/// Finds out whether a text matches a regular expression, in time that depends on the text's length alone.
///
/// The usual expressions become a table that is walked byte by byte; what the table cannot say goes to the JDK's
/// engine with a bound on its steps. Not a general engine: it answers yes or no, and captures nothing.
package io.sluice.validator.pattern;
