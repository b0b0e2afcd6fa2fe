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
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

    public GitHubSettings {
        requireNonNull(api, "api is null");
        requireNonNull(repository, "repository is null");
        requireNonNull(token, "token is null");
    }

    /// @throws DeliveryException naming every variable that is missing or wrong
    public static GitHubSettings of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        String token = environment.getOrDefault("GITHUB_TOKEN", "");
        if (token.isBlank()) {
            problems.add("GITHUB_TOKEN must be a token for the repository but is not set:"
                    + " export one, or use --dry-run to see what would be written");
        }
        String repository = environment.getOrDefault("GITHUB_REPOSITORY", "");
        if (!REPOSITORY.matcher(repository).matches()) {
            problems.add("GITHUB_REPOSITORY must be owner/name but was '%s'".formatted(repository));
        }
        if (!problems.isEmpty()) {
            throw new DeliveryException(problems);
        }
        return new GitHubSettings(api(environment), repository, token);
    }

    /// Owner of the repository.
    String owner() {
        return repository.substring(0, repository.indexOf('/'));
    }

    private static URI api(Map<String, String> environment) {
        String url = Optional.ofNullable(environment.get("GITHUB_API_URL"))
                .filter(text -> !text.isBlank())
                .orElse(DEFAULT_API);
        return URI.create(url.replaceAll("/+$", ""));
    }

    /// Without the token.
    @Override
    public String toString() {
        return "%s of %s".formatted(repository, api);
    }
}
