/// What a simple check constraint says of a column: the values it may have, its least and its greatest.
///
/// Conditions of several columns, with functions or with OR between different columns say nothing here.
package io.sluice.metadata.check;
