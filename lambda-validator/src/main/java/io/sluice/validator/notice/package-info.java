/// Tells the pipeline's topic of files that failed: one notice a batch, table and rule. Knows no SNS.
package io.sluice.validator.notice;
