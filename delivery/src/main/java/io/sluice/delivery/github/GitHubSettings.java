package io.sluice.delivery.github;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a delivery speaks to GitHub, and as whom: what a workflow finds in its environment.
/// See <https://docs.github.com/en/actions/reference/workflows-and-actions/variables>
///
/// @param api root of the REST API, with no slash at its end
/// @param repository `owner/name`
/// @param token who speaks; never printed
public record GitHubSettings(URI api, String repository, String token) {

    private static final String DEFAULT_API = "https://api.github.com";
    private static final Pattern API = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~-]*)*");

    /// What a header can hold; nothing else is said of it, or a message would show it.
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

    public GitHubSettings {
        requireNonNull(api, "api is null");
        requireNonNull(repository, "repository is null");
        requireNonNull(token, "token is null");
    }

    /// @throws DeliveryException naming every variable that is missing or wrong
    public static GitHubSettings of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        String token = environment.getOrDefault("GITHUB_TOKEN", "").strip();
        if (token.isEmpty()) {
            problems.add("GITHUB_TOKEN must be a token for the repository but is not set:"
                    + " export one, or ask nothing of GitHub, with --dry-run or without --issue");
        } else if (!TOKEN.matcher(token).matches()) {
            problems.add("GITHUB_TOKEN must be one word, of letters, digits and signs, but is not: export it anew");
        }
        String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
        if (!REPOSITORY.matcher(repository).matches()) {
            problems.add("GITHUB_REPOSITORY must be owner/name but was '%s'".formatted(repository));
        }
        Optional<URI> api = api(environment);
        if (api.isEmpty()) {
            problems.add("GITHUB_API_URL must be the address of an API, as https://api.github.com, but was '%s'"
                    .formatted(environment.get("GITHUB_API_URL")));
        }
        if (!problems.isEmpty()) {
            throw new DeliveryException(problems);
        }
        return new GitHubSettings(api.orElseThrow(), repository, token);
    }

    /// Owner of the repository.
    String owner() {
        return repository.substring(0, repository.indexOf('/'));
    }

    private static Optional<URI> api(Map<String, String> environment) {
        String url = Optional.ofNullable(environment.get("GITHUB_API_URL"))
                .filter(text -> !text.isBlank())
                .orElse(DEFAULT_API);
        return API.matcher(url).matches() ? Optional.of(URI.create(url.replaceAll("/+$", ""))) : Optional.empty();
    }

    /// Without the token.
    @Override
    public String toString() {
        return "%s of %s".formatted(repository, api);
    }
}
