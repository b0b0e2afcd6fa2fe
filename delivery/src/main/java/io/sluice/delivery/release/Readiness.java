package io.sluice.delivery.release;

import static java.util.Objects.requireNonNull;

import io.sluice.delivery.DeliveryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must hold before a stack is previewed or deployed: told all at once, before anything is touched.
///
/// @param stack name of the stack
/// @param account account that the stack is for
/// @param caller account that the credentials are of, empty where there are no valid ones
public record Readiness(String stack, String account, Optional<String> caller) {

    /// Where Pulumi keeps states that are not its own service's.
    /// See <https://www.pulumi.com/docs/iac/concepts/state-and-backends/>
    private static final Pattern BACKEND = Pattern.compile("(s3|gs|azblob|file)://.+");

    private static final Pattern ROLE = Pattern.compile("arn:aws:iam::(\\d{12}):role/.+");

    public Readiness {
        requireNonNull(stack, "stack is null");
        requireNonNull(account, "account is null");
        requireNonNull(caller, "caller is null");
    }

    /// Sees that the credentials of this process are of the stack's account.
    ///
    /// @param home folder of `Pulumi.yaml`
    /// @throws DeliveryException if they are not, or the stack file does not say which account it is
    public static void require(Path home, String stack) {
        StackAccount account = StackAccount.read(home, stack);
        List<String> problems = new Readiness(stack, account.id(), Caller.account(account.region())).problems();
        if (!problems.isEmpty()) {
            throw new DeliveryException(problems);
        }
    }

    /// A sentence for each thing that does not hold.
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (caller.isEmpty()) {
            problems.add(
                    ("credentials of account %s must be there for stack '%s' but none are valid: sign in, or set the"
                                    + " environment's variable SLUICE_ROLE_ARN to the role that the bootstrap made")
                            .formatted(account, stack));
        }
        caller.filter(id -> !id.equals(account))
                .ifPresent(id -> problems.add(("stack '%s' must be deployed to account %s but the credentials are of"
                                + " account %s: nothing was touched; take those of the stack's account")
                        .formatted(stack, account, id)));
        return problems;
    }

    /// What is wrong with the variables of a GitHub environment, before its role is taken on.
    ///
    /// @param environment name of the environment
    /// @param role what `SLUICE_ROLE_ARN` holds
    /// @param backend what `SLUICE_STATE_BACKEND` holds
    /// @param account account that the stack is for
    public static List<String> problemsOf(String environment, String role, String backend, String account) {
        List<String> problems = new ArrayList<>();
        Matcher arn = ROLE.matcher(role);
        if (role.isBlank()) {
            problems.add(missing(environment, "SLUICE_ROLE_ARN"));
        } else if (!arn.matches()) {
            problems.add("SLUICE_ROLE_ARN of environment '%s' must be the ARN of a role but was '%s'"
                    .formatted(environment, role));
        } else if (!arn.group(1).equals(account)) {
            problems.add("SLUICE_ROLE_ARN of environment '%s' must be of the stack's account %s but is of account %s"
                    .formatted(environment, account, arn.group(1)));
        }
        if (backend.isBlank()) {
            problems.add(missing(environment, "SLUICE_STATE_BACKEND"));
        } else if (!BACKEND.matcher(backend).matches()) {
            problems.add(
                    "SLUICE_STATE_BACKEND of environment '%s' must be the URL of a state, as s3://bucket?region=eu-west-2, but was '%s'"
                            .formatted(environment, backend));
        }
        return problems;
    }

    private static String missing(String environment, String variable) {
        return "environment '%s' must have the variable %s but has none: docs/first-deployment.md says where it comes from"
                .formatted(environment, variable);
    }
}
