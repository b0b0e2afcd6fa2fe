/// The roles that deployments, previews and the reading of contracts take on, and who may.
///
/// What each may do is put together in [io.sluice.bootstrap.permissions].
package io.sluice.bootstrap.roles;
