package io.sluice.bootstrap.config;

import static java.util.Objects.requireNonNull;

/// The role in the account of a lake that a stack's deployments take on.
///
/// @param roleArn role of the other account
/// @param previews whether previews and drift take it on too
public record LakeAccess(String roleArn, Previews previews) {

    /// The role may write, and the provider knows one role only: a preview that reads the lake could also change it.
    public enum Previews {
        /// A preview of the lake's resources fails.
        REFUSE,
        /// It is accepted that whoever can open a pull request from a branch can change the lake.
        ACCEPT
    }

    public LakeAccess {
        requireNonNull(roleArn, "roleArn is null");
        requireNonNull(previews, "previews is null");
    }
}
