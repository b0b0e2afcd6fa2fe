/// What a contract asks of the rows of a file, beyond their types, and how much of a file is looked at for it.
///
/// The properties are those of the metadata form (`enum`, `pattern`, `minimum`, …) and some of ours; a property that
/// is wrong is refused when the contract is read, not when a file is judged. Not for the checks themselves.
package io.sluice.contract.check;
