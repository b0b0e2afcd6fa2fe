/// A stand-in for Pulumi's AWS provider: a process that the real engine starts and speaks to as to the real one.
///
/// It holds inputs against the SDK's own input types, names what is unnamed, and keeps its cloud in a folder, so
/// that an update, a refresh, an import and a deletion are real. What AWS itself would refuse it knows only in
/// part: a name that is taken, an account that is not allowed, a reference to what is not there.
package io.sluice.engine;
