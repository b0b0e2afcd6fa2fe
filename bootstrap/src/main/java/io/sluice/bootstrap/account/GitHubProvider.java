package io.sluice.bootstrap.account;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.iam.OpenIdConnectProvider;
import com.pulumi.aws.iam.OpenIdConnectProviderArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.bootstrap.config.ProviderOrigin;
import io.sluice.config.Account;
import java.util.Map;

/// GitHub as one who may vouch for its workflows: made here, or another's that is there.
///
/// See <https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws>
public final class GitHubProvider extends ComponentResource {

    private static final String TYPE = "sluice-bootstrap:account:GitHubProvider";

    /// Who issues the tokens of workflows, which also begins the names of its claims.
    public static final String ISSUER = "token.actions.githubusercontent.com";

    /// Whom a token must be for.
    public static final String AUDIENCE = "sts.amazonaws.com";

    public GitHubProvider(String name, ProviderOrigin origin, ComponentResourceOptions options) {
        requireNonNull(origin, "origin is null");
        super(TYPE, name, options);
        if (origin == ProviderOrigin.CREATE) {
            new OpenIdConnectProvider(
                    name,
                    OpenIdConnectProviderArgs.builder()
                            .url("https://" + ISSUER)
                            .clientIdLists(AUDIENCE)
                            .build(),
                    CustomResourceOptions.builder().parent(this).protect(true).build());
        }
        registerOutputs(Map.of());
    }

    /// ARN of the provider: an account can have one only, so its name is the issuer's.
    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>
    public static String arnIn(Account account) {
        return "arn:aws:iam::%s:oidc-provider/%s".formatted(account.id(), ISSUER);
    }
}
