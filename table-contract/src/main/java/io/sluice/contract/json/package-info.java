/// Contracts as JSON: the metadata store's files and the published form that the validator reads.
package io.sluice.contract.json;
