/// What must be right about contracts and policies before DMS is told of them: one rule, one file.
///
/// Each rule finds combinations that lose data without a word, or that DMS refuses when it is too late.
package io.sluice.replication.check;
