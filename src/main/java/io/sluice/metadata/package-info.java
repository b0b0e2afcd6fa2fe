/// The contracts as the validator reads them: one object a table in the metadata bucket.
package io.sluice.metadata;
