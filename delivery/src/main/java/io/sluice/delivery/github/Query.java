package io.sluice.delivery.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Questions to GitHub with values in them.
final class Query {

    private Query() {}

    /// The open pull requests from one branch to another.
    ///
    /// @param head `owner:branch`
    static String openPulls(String base, String head) {
        return "pulls?state=open&base=%s&head=%s".formatted(encoded(base), encoded(head));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
