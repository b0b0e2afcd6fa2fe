package io.sluice.bootstrap.config;

import io.sluice.config.Rule;

/// What a stack of the pipelines' program may be called: its name becomes part of those of its roles.
final class StackName {

    /// Most stacks of one account: each has three roles, and up to ten policies.
    static final int MAX_STACKS = 10;

    static final Rule RULE =
            Rule.of("1 to 20 lower-case letters, digits and hyphens, first a letter", "[a-z][a-z0-9-]{0,19}");

    private StackName() {}
}
