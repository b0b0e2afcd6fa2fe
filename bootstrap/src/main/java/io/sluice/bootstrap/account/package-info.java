/// What there is once in an account: the bucket of states with its keys, GitHub as an identity provider, the boundary.
///
/// Not the roles, which belong to one stack each.
package io.sluice.bootstrap.account;
