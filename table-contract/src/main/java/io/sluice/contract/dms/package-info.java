/// What DMS makes of each source type: one table per engine.
///
/// The result depends on the endpoint settings, so a contract is only right for the settings it was made with.
package io.sluice.contract.dms;
