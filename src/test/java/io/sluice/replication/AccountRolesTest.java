package io.sluice.replication;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import io.sluice.config.Tags;
import io.sluice.site.SampleSites;
import io.sluice.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// It cannot prove that IAM's answers look like these: they follow the provider's documentation.
class AccountRolesTest {

    private static final Map<String, String> OURS = Map.of("project", "sluice", "stack", "dev");

    private final Set<String> made = new ConcurrentSkipListSet<>();
    private final Set<String> imported = new ConcurrentSkipListSet<>();

    @AfterEach
    void endTheRun() {
        PulumiTest.cleanup();
    }

    @Test
    void makesBothWhereTheAccountHasNone() {
        run(Map.of());

        assertThat(made)
                .containsExactly(
                        "aws:iam/role:Role dms-cloudwatch-logs-role",
                        "aws:iam/role:Role dms-vpc-role",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment dms-cloudwatch-logs-role",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment dms-vpc-role");
    }

    @Test
    void leavesAloneWhatOthersMade() {
        run(Map.of("dms-vpc-role", Map.of(), "dms-cloudwatch-logs-role", Map.of("stack", "prod")));

        assertThat(made).isEmpty();
    }

    @Test
    void keepsItsOwnInTheNextDeployment() {
        run(Map.of("dms-vpc-role", OURS, "dms-cloudwatch-logs-role", Map.of()));

        assertThat(made)
                .containsExactly(
                        "aws:iam/role:Role dms-vpc-role",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment dms-vpc-role");
    }

    /// An attachment's identifier is not the one it is imported by: Pulumi would replace it in every deployment.
    @Test
    void takesOverTheRoleAndAttachesThePolicyAnew() {
        run(Map.of("dms-vpc-role", OURS, "dms-cloudwatch-logs-role", Map.of()));

        assertThat(imported).containsExactly("aws:iam/role:Role dms-vpc-role");
    }

    private void run(Map<String, Map<String, String>> existing) {
        TestResult result = PulumiTest.withOptions(TestOptions.builder()
                        .projectName("sluice")
                        .stackName("dev")
                        .preview(false)
                        .build())
                .withMocks(new Account(existing))
                .runTest(context -> {
                    Site site = SampleSites.pipelines();
                    Tags tags = new Tags(OURS);
                    new AccountRoles("roles", new AccountRoles.Args(site, tags), SampleSites.NO_OPTIONS);
                });
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    /// Answers as an account that has these roles, with these tags.
    private final class Account implements Mocks {

        private final Map<String, Map<String, String>> roles;

        Account(Map<String, Map<String, String>> roles) {
            this.roles = roles;
        }

        @Override
        public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            if (args.type.startsWith("aws:iam/")) {
                made.add("%s %s".formatted(args.type, args.name));
                if (args.id != null && !args.id.isEmpty()) {
                    imported.add("%s %s".formatted(args.type, args.name));
                }
            }
            return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name), args.inputs));
        }

        @Override
        public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
            Map<String, Object> answer = args.token.equals("aws:iam/getRoles:getRoles")
                    ? Map.of("names", List.copyOf(roles.keySet()), "arns", List.of())
                    : Map.of("tags", roles.get((String) args.args.get("name")));
            return CompletableFuture.completedFuture(answer);
        }
    }
}
