package io.sluice.delivery.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How one command of Pulumi ended.
///
/// @param stack name of the stack
/// @param command the command's first word
/// @param exit exit status
/// @param events what its engine did
/// @param lines what it wrote
public record Run(String stack, String command, int exit, EventLog events, List<String> lines) {

    private static final String ERROR = "error: ";

    /// What Java adds to the number of the signal that ended a process.
    private static final int SIGNAL = 128;

    /// With which Pulumi ends when it fails.
    private static final int FAILED = 255;

    /// A line of the list that the self-managed backend prints below its refusal.
    private static final Pattern LOCK = Pattern.compile("created by (.+) \\(pid (\\d+)\\) at (\\S+)");

    /// What Java writes before the message of an exception.
    private static final Pattern EXCEPTION = Pattern.compile("^([a-z][A-Za-z0-9_]*\\.)+[A-Z][A-Za-z0-9_$]*: ");

    public Run {
        requireNonNull(stack, "stack is null");
        requireNonNull(command, "command is null");
        requireNonNull(events, "events is null");
        lines = List.copyOf(lines);
    }

    /// Whether all that was asked for is done.
    public boolean isOk() {
        return exit == 0;
    }

    /// Whether it ended without having begun to change anything. Of a command that was killed nobody knows that: what
    /// it logged last may not be there.
    public boolean isUntouched() {
        boolean isKilled = exit > SIGNAL && exit != FAILED;
        return !isOk() && !isKilled && events.begun().isEmpty();
    }

    /// Why it failed and what to do, in one sentence.
    public String failure() {
        if (says("the stack is currently locked by")) {
            return locked();
        }
        if (says("no stack named")) {
            return ("stack '%s' must exist in the backend of the state but does not: make it once with 'pulumi stack init"
                            + " %s', as docs/first-deployment.md says")
                    .formatted(stack, stack);
        }
        if (says("passphrase must be set") || says("incorrect passphrase")) {
            return "stack '%s' must be read with its passphrase but PULUMI_CONFIG_PASSPHRASE is not set or is wrong"
                    .formatted(stack);
        }
        if (says("ExpiredToken") || says("no EC2 IMDS role found") || says("NoCredentialProviders")) {
            return "credentials of AWS must be valid for stack '%s' but are missing or have expired: sign in again"
                    .formatted(stack);
        }
        return "'pulumi %s' of stack '%s' must end well but ended with %d: %s"
                .formatted(command, stack, exit, firstError());
    }

    private String locked() {
        String holder = lines.stream()
                .map(LOCK::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> "by %s since %s".formatted(found.group(1), found.group(3)))
                .orElse("by another update");
        return ("stack '%s' must not be locked but is, %s: wait for that update; if it runs no more, unlock the stack with"
                        + " 'pulumi cancel --stack %s' and start again")
                .formatted(stack, holder, stack);
    }

    /// The first is the cause: what follows it is that the engine stopped.
    private String firstError() {
        return events.errors().stream()
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.contains(ERROR))
                        .map(line -> line.substring(line.indexOf(ERROR) + ERROR.length()))
                        .findFirst())
                .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
                .map(Run::oneLine)
                .orElse("it said nothing");
    }

    /// Without what only its maintainers read: the command of a program that failed, and its stack.
    private static String oneLine(String message) {
        return message.lines()
                .filter(line -> !line.startsWith("Running program [") && !line.startsWith("\tat "))
                .map(line -> EXCEPTION.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    private boolean says(String text) {
        return lines.stream().anyMatch(line -> line.contains(text))
                || events.errors().stream().anyMatch(error -> error.contains(text));
    }
}
