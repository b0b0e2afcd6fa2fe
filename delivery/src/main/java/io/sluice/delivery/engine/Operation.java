package io.sluice.delivery.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What Pulumi's engine does to a resource, the gravest first. Steps that change nothing are no operation here.
/// See <https://www.pulumi.com/docs/iac/concepts/how-pulumi-works/>
public enum Operation {
    /// Made anew, and the old one deleted.
    REPLACE("replaced", "±"),
    /// Deleted.
    DELETE("deleted", "−"),
    /// Made.
    CREATE("created", "+"),
    /// Changed in place.
    UPDATE("updated", "~"),
    /// Taken into the state as it is.
    IMPORT("imported", "=");

    private final String done;
    private final String sign;

    Operation(String done, String sign) {
        this.done = done;
        this.sign = sign;
    }

    /// @param op as Pulumi's event log writes it
    /// @return empty for steps that change nothing of their own: reads, looks at the cloud, halves of a replacement
    static Optional<Operation> of(String op) {
        return switch (op) {
            case "create" -> Optional.of(CREATE);
            case "update" -> Optional.of(UPDATE);
            case "delete" -> Optional.of(DELETE);
            case "replace" -> Optional.of(REPLACE);
            case "import" -> Optional.of(IMPORT);
            default -> Optional.empty();
        };
    }

    /// The same for what was begun and need not have come to an end: a half of a replacement is one then.
    static Optional<Operation> begun(String op) {
        return switch (op) {
            case "create-replacement", "delete-replaced", "import-replacement" -> Optional.of(REPLACE);
            default -> of(op);
        };
    }

    /// Whether the resource is there afterwards.
    public boolean leavesSomething() {
        return this != DELETE;
    }

    /// As a sentence says it: `3 created`.
    public String done() {
        return done;
    }

    /// As a table says it: `+3`.
    public String sign() {
        return sign;
    }

    /// As documents write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no operation is written so
    public static Operation named(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("operation must be one of %s but was '%s'"
                        .formatted(Arrays.stream(values()).map(Operation::word).toList(), word)));
    }
}
