/// What an administrator makes once in an account: the bucket of states, its keys, and the roles of GitHub's workflows.
///
/// A project of its own, because a deployment must not be able to change what limits it. It makes nothing that data
/// flows through: that is the program of the pipelines.
package io.sluice.bootstrap;
