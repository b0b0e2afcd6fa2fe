package io.sluice.bootstrap.permissions;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;

/// Actions on one scope.
///
/// @param scope what they may be done to
/// @param actions names with their service, such as `sqs:GetQueueAttributes`
public record Grant(Scope scope, Set<String> actions) {

    public Grant {
        requireNonNull(scope, "scope is null");
        actions = java.util.Collections.unmodifiableSet(new TreeSet<>(actions));
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("actions must be 1 or more but was []");
        }
    }

    /// @param service prefix of the actions
    static Grant of(Scope scope, String service, String... names) {
        Set<String> actions = new TreeSet<>();
        for (String name : names) {
            actions.add(service + ":" + name);
        }
        return new Grant(scope, actions);
    }
}
