package io.sluice.bootstrap.permissions;

import io.sluice.config.Account;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How [Scope] writes ARNs: from the service on, with places for what differs between accounts and stacks.
final class ArnPattern {

    private ArnPattern() {}

    /// Whether it has a place for the stack.
    static boolean isOfAStack(String pattern) {
        return pattern.contains("{stack}") || pattern.contains("{glue}");
    }

    /// The ARN, with every place filled.
    static String fill(String pattern, Account account, String stack) {
        String filled = pattern.replace("{account}", account.id())
                .replace("{region}", account.region())
                .replace("{stack}", stack)
                // As the names of Glue databases have it.
                .replace("{glue}", stack.toLowerCase(Locale.ROOT).replace('-', '_'));
        if (filled.equals("*") || filled.startsWith("arn:")) {
            return filled;
        }
        if (filled.startsWith("role/")) {
            return "arn:aws:iam::%s:%s".formatted(account.id(), filled);
        }
        List<String> parts = Arrays.asList(filled.split(":", 2));
        return "arn:aws:%s:%s:%s:%s".formatted(parts.get(0), account.region(), account.id(), parts.get(1));
    }
}
