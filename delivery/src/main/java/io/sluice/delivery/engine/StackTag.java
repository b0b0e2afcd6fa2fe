package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.json.Json;
import java.util.List;
import java.util.Optional;

/// A word that the backend of the state keeps beside a stack. It goes with the stack, and writing it takes no lock.
/// See <https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_tag/>
///
/// @param pulumi the command line
/// @param stack name of the stack
/// @param name name of the tag
public record StackTag(Pulumi pulumi, String stack, String name) {

    public StackTag {
        requireNonNull(pulumi, "pulumi is null");
        requireNonNull(stack, "stack is null");
        requireNonNull(name, "name is null");
    }

    /// What it is, empty if the stack has none.
    public Optional<String> find() {
        String tags = pulumi.ask(stack, List.of("stack", "tag", "ls", "--json"));
        return Optional.ofNullable(Json.parse(tags, "tags of stack " + stack).get(name))
                .map(value -> value.asText());
    }

    /// Sets it, or takes it away.
    ///
    /// @param value empty to take it away
    public void put(Optional<String> value) {
        pulumi.ask(
                stack,
                value.map(text -> List.of("stack", "tag", "set", name, text))
                        .orElseGet(() -> List.of("stack", "tag", "rm", name)));
    }
}
