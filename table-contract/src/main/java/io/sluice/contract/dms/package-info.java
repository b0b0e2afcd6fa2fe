/// What DMS makes of each source type: one table per engine, behind [io.sluice.contract.dms.Engine].
///
/// The result depends on the endpoint settings, so a contract is only right for the settings it was made with. What a
/// value loses on the way is a [io.sluice.contract.dms.Finding] with a way out. `docs/types.md` says of each row whom
/// it is from, or that it is assumed; a test holds the two together.
package io.sluice.contract.dms;
