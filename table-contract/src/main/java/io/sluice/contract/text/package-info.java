/// Text that people read, written the same way by every module.
///
/// Not for: JSON, which is [io.sluice.contract.json.Json]'s.
package io.sluice.contract.text;
