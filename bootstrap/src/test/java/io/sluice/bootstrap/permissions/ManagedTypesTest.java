package io.sluice.bootstrap.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.bootstrap.support.ShippedPlans;
import io.sluice.config.Account;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lists of actions against what the program really makes. That the provider calls no other takes an account.
class ManagedTypesTest {

    private static final Pattern CLASS = Pattern.compile("com\\.pulumi\\.aws\\.([a-z0-9]+)\\.([A-Z]\\w+)\\b");
    private static final Account ACCOUNT = new Account("111111111111", "eu-west-2");

    private final Set<String> known =
            ManagedTypes.all().stream().map(ManagedType::token).collect(Collectors.toCollection(TreeSet::new));

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void knowsEveryTypeOfAShippedStack(String stack) {
        assertThat(types(ShippedPlans.resources(stack), _ -> true))
                .hasSizeGreaterThan(30)
                .isSubsetOf(known);
    }

    @Test
    void knowsNoTypeThatTheProgramNeverMakes() throws IOException {
        assertThat(known.stream().map(ManagedTypesTest::className).collect(Collectors.toSet()))
                .isEqualTo(classesOfTheProgram());
    }

    @Test
    void namesEachTypeOnceAndEachWithSomethingToRead() {
        assertThat(ManagedTypes.all())
                .hasSameSizeAs(known)
                .allMatch(type -> !type.read().isEmpty());
    }

    /// The account of a lake gets what the production stack makes there, and no more.
    @Test
    void knowsTheTypesOfALake() {
        Set<String> made = types(
                ShippedPlans.resources("prod"),
                resource -> resource.path("provider").asText().contains("lake-account"));

        assertThat(ManagedTypes.ofALake().stream().map(ManagedType::token).collect(Collectors.toSet()))
                .isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void reachesByItsNameWhatIsToldByNames(String stack) {
        for (JsonNode resource : ShippedPlans.resources(stack)) {
            String name = resource.path("name").asText();
            String physical = resource.path("inputs").path("name").asText(name + "-0123456");
            switch (resource.path("type").asText()) {
                case "aws:iam/role:Role" ->
                    assertThat(arns(Scope.ROLES, Scope.ACCOUNT_ROLES))
                            .anyMatch(arn -> matches(arn, "arn:aws:iam::111111111111:role/" + physical));
                case "aws:s3/bucketV2:BucketV2" ->
                    assertThat(arns(Scope.BUCKETS)).anyMatch(arn -> matches(arn, "arn:aws:s3:::" + physical));
                case "aws:lambda/function:Function" ->
                    assertThat(arns(Scope.FUNCTIONS))
                            .anyMatch(arn -> matches(arn, "arn:aws:lambda:eu-west-2:111111111111:function:" + physical))
                            .anyMatch(arn -> matches(
                                    arn, "arn:aws:lambda:eu-west-2:111111111111:function:%s:1".formatted(physical)));
                case "aws:sqs/queue:Queue" ->
                    assertThat(arns(Scope.QUEUES))
                            .anyMatch(arn -> matches(arn, "arn:aws:sqs:eu-west-2:111111111111:" + physical));
                case "aws:cloudwatch/eventRule:EventRule" ->
                    assertThat(arns(Scope.RULES))
                            .anyMatch(arn -> matches(arn, "arn:aws:events:eu-west-2:111111111111:rule/" + physical));
                case "aws:cloudwatch/logGroup:LogGroup" ->
                    assertThat(arns(Scope.LOG_GROUPS))
                            .anyMatch(arn -> matches(arn, "arn:aws:logs:eu-west-2:111111111111:log-group:" + physical))
                            .anyMatch(arn -> matches(
                                    arn, "arn:aws:logs:eu-west-2:111111111111:log-group:%s:*".formatted(physical)));
                default -> {}
            }
        }
    }

    @Test
    void reachesNoLogOfTheAccountBesides() {
        assertThat(arns(Scope.LOG_GROUPS))
                .noneMatch(arn -> matches(arn, "arn:aws:logs:eu-west-2:111111111111:log-group:aws-cloudtrail-logs"))
                .noneMatch(arn -> matches(arn, "arn:aws:logs:eu-west-2:111111111111:log-group:/aws/lambda/other"));
    }

    /// Whose role nothing limits.
    @Test
    void reachesNoFunctionOfTheAccountBesides() {
        assertThat(arns(Scope.FUNCTIONS))
                .noneMatch(arn -> matches(arn, "arn:aws:lambda:eu-west-2:111111111111:function:account-admin"))
                .noneMatch(arn -> matches(arn, "arn:aws:lambda:eu-west-2:111111111111:function:validator"));
    }

    @Test
    void reachesNoRoleOfTheAccountBesides() {
        assertThat(arns(Scope.ROLES, Scope.ACCOUNT_ROLES))
                .noneMatch(arn -> matches(arn, "arn:aws:iam::111111111111:role/OrganizationAccountAccessRole"))
                .noneMatch(arn -> matches(arn, "arn:aws:iam::111111111111:role/sluice-deploy-dev"))
                .noneMatch(arn -> matches(arn, "arn:aws:iam::111111111111:role/Admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "preprod", "prod"})
    void allowsWithinTheBoundaryWhateverARoleOfAStackMayDo(String stack) {
        Set<String> granted = new TreeSet<>();
        for (JsonNode resource : ShippedPlans.resources(stack)) {
            if (resource.path("type").asText().equals("aws:iam/rolePolicy:RolePolicy")) {
                JsonNode policy =
                        Json.parse(resource.path("inputs").path("policy").asText(), "policy");
                list(policy.path("Statement"))
                        .forEach(statement ->
                                list(statement.path("Action")).forEach(action -> granted.add(action.asText())));
            }
        }

        assertThat(granted).hasSizeGreaterThan(20).isSubsetOf(BoundaryStatements.actions());
    }

    @Test
    void allowsNothingOfIamWithinTheBoundary() {
        assertThat(BoundaryStatements.actions())
                .noneMatch(action -> action.startsWith("iam:") || action.startsWith("sts:") || action.contains("*"));
    }

    private static List<String> arns(Scope... scopes) {
        return Stream.of(scopes).flatMap(scope -> scope.arns(ACCOUNT).stream()).toList();
    }

    private static boolean matches(String pattern, String text) {
        return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }

    private static Set<String> types(JsonNode resources, java.util.function.Predicate<JsonNode> which) {
        Set<String> types = new TreeSet<>();
        for (JsonNode resource : resources) {
            if (resource.path("type").asText().startsWith("aws:") && which.test(resource)) {
                types.add(resource.path("type").asText());
            }
        }
        return types;
    }

    private static List<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static String className(String token) {
        String[] parts = token.split("[:/]");
        return parts[1] + "." + parts[parts.length - 1];
    }

    /// Resources that the program names: classes of the SDK that are neither arguments nor questions.
    private static Set<String> classesOfTheProgram() throws IOException {
        Path sources = Path.of(System.getProperty("sluice.home"), "src", "main", "java");
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CLASS.matcher(Files.readString(file));
                while (matcher.find()) {
                    classes.add(matcher.group(1) + "." + matcher.group(2));
                }
            }
        }
        // Registered by its token, with inputs of its own.
        classes.add("athena.Workgroup");
        classes.removeIf(name -> name.endsWith("Args") || name.endsWith("Functions"));
        return classes;
    }
}
