/// The validator Lambda: for every object DMS writes to the raw bucket, the lake if it keeps its contract, the fail
/// bucket if not, and a receipt that says why.
///
/// `ValidatorHandler` is the entry point for AWS and for one machine alike. What a message of the queue says is read
/// here; `parquet` reads files, `check` judges them, `move` moves them, `aws` speaks to S3. An event that could not be
/// handled is reported to the queue by its message, so that it comes again alone.
package io.sluice.validator;
