package io.sluice.bootstrap;

import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import io.sluice.bootstrap.support.Recorded;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.policybuilder.iam.IamAction;
import software.amazon.awssdk.policybuilder.iam.IamResource;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What a role may do by all policies that are attached to it.
final class Policies {

    private Policies() {}

    static List<IamStatement> statements(Recorded recorded, String role) {
        return recorded.resources().stream()
                .filter(resource -> resource.matches("Policy %s-\\d+".formatted(role)))
                .flatMap(policy -> recorded.statements(policy, "policy").stream())
                .toList();
    }

    static Set<String> actions(Recorded recorded, String role) {
        return statements(recorded, role).stream()
                .filter(statement -> statement.effect().equals(ALLOW))
                .flatMap(statement -> actions(statement).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> actions(IamStatement statement) {
        return statement.actions().stream().map(IamAction::value).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> resources(Recorded recorded, String role, String action) {
        return statements(recorded, role).stream()
                .filter(statement -> statement.effect().equals(ALLOW))
                .filter(statement -> actions(statement).contains(action))
                .flatMap(statement -> statement.resources().stream().map(IamResource::value))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
