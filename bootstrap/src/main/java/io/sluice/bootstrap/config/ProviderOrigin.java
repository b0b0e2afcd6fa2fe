package io.sluice.bootstrap.config;

/// Where GitHub's identity provider comes from: an account can have one only.
/// See <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html>
public enum ProviderOrigin {
    /// It is made here.
    CREATE,
    /// Another made it, and it stays theirs.
    ADOPT
}
