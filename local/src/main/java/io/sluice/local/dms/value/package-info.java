/// Turns values from PostgreSQL's text form into what DMS writes, byte by byte and without a string for each value.
///
/// Full load and changes go through the same converters, so a value cannot differ between the two.
package io.sluice.local.dms.value;
