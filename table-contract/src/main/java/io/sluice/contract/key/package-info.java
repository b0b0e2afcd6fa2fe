/// The grammar of object keys: what DMS writes to the raw bucket and where the validator puts it.
package io.sluice.contract.key;
