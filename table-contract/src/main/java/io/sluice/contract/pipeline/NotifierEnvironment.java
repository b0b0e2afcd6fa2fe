package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The notifier function's environment, as the Pulumi program writes it and the function reads it.
///
/// @param database name of the pipeline's source database
/// @param stack name of the stack
/// @param webhookSecretArn secret that holds the URL of Slack's incoming webhook as its text
public record NotifierEnvironment(String database, String stack, String webhookSecretArn) {

    private static final String DATABASE = "SLUICE_DATABASE";
    private static final String STACK = "SLUICE_STACK";
    private static final String WEBHOOK_SECRET_ARN = "SLUICE_WEBHOOK_SECRET_ARN";

    public NotifierEnvironment {
        requireNonNull(database, "database is null");
        requireNonNull(stack, "stack is null");
        requireNonNull(webhookSecretArn, "webhookSecretArn is null");
    }

    /// The variables, by name.
    public Map<String, String> variables() {
        return new TreeMap<>(Map.of(DATABASE, database, STACK, stack, WEBHOOK_SECRET_ARN, webhookSecretArn));
    }

    /// @throws IllegalArgumentException naming every variable that is missing
    public static NotifierEnvironment from(Map<String, String> variables) {
        Variables.require(variables, List.of(DATABASE, STACK, WEBHOOK_SECRET_ARN));
        return new NotifierEnvironment(
                variables.get(DATABASE), variables.get(STACK), variables.get(WEBHOOK_SECRET_ARN));
    }
}
