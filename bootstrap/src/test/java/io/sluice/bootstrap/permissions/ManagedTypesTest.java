package io.sluice.bootstrap.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            String generated = resource.path("name").asText() + "-0123456";
            JsonNode inputs = resource.path("inputs");
            String physical = inputs.path("name").asText(generated);
            switch (resource.path("type").asText()) {
                case "aws:iam/role:Role" ->
                    reaches(stack, "arn:aws:iam::111111111111:role/" + physical, Scope.ROLES, Scope.ACCOUNT_ROLES);
                case "aws:s3/bucketV2:BucketV2" -> reaches(stack, "arn:aws:s3:::" + physical, Scope.BUCKETS);
                case "aws:lambda/function:Function" -> {
                    reaches(stack, arn("lambda", "function:" + physical), Scope.FUNCTIONS);
                    reaches(stack, arn("lambda", "function:%s:1".formatted(physical)), Scope.FUNCTIONS);
                }
                case "aws:sqs/queue:Queue" -> reaches(stack, arn("sqs", physical), Scope.QUEUES);
                case "aws:sns/topic:Topic" -> reaches(stack, arn("sns", physical), Scope.TOPICS);
                case "aws:scheduler/schedule:Schedule" ->
                    reaches(stack, arn("scheduler", "schedule/default/" + physical), Scope.SCHEDULES);
                case "aws:cloudwatch/eventRule:EventRule" ->
                    reaches(stack, arn("events", "rule/" + physical), Scope.RULES);
                case "aws:cloudwatch/metricAlarm:MetricAlarm" ->
                    reaches(stack, arn("cloudwatch", "alarm:" + physical), Scope.ALARMS);
                case "aws:cloudwatch/dashboard:Dashboard" ->
                    reaches(
                            stack,
                            "arn:aws:cloudwatch::111111111111:dashboard/"
                                    + inputs.path("dashboardName").asText(),
                            Scope.DASHBOARDS);
                case "aws:cloudwatch/logGroup:LogGroup" -> {
                    reaches(stack, arn("logs", "log-group:" + physical), Scope.LOG_GROUPS);
                    reaches(stack, arn("logs", "log-group:%s:*".formatted(physical)), Scope.LOG_GROUPS);
                }
                case "aws:athena/workgroup:Workgroup" ->
                    reaches(stack, arn("athena", "workgroup/" + physical), Scope.WORKGROUPS);
                case "aws:glue/catalogDatabase:CatalogDatabase" ->
                    reaches(stack, arn("glue", "database/" + physical), Scope.CATALOGUE);
                default -> {}
            }
        }
    }

    /// No shipped stack has either.
    @Test
    void reachesAChatAndAReloadOfAStack() {
        reaches("dev", "arn:aws:chatbot::111111111111:chat-configuration/slack-channel/shop-alerting-dev", Scope.CHATS);
        reaches("dev", arn("scheduler", "schedule/default/shop-reload-0123456"), Scope.SCHEDULES);
    }

    @Test
    void reachesNothingOfAnotherStackWhereNamesHoldTheStack() {
        assertThat(Scope.CATALOGUE.arns(ACCOUNT, "dev"))
                .noneMatch(arn -> matches(arn, arn("glue", "database/shop_preprod")));
        assertThat(Scope.WORKGROUPS.arns(ACCOUNT, "dev"))
                .noneMatch(arn -> matches(arn, arn("athena", "workgroup/shop-prod")));
        assertThat(Scope.CATALOGUE.arns(ACCOUNT, "pre-Prod")).contains(arn("glue", "database/*_pre_prod"));
    }

    @Test
    void failsOnAStackThatIsNotKnown() {
        assertThatThrownBy(() -> Scope.CATALOGUE.arns(ACCOUNT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the stack of scope CATALOGUE must be known");
    }

    /// Whatever AWS names by chance, or nobody names, and still knows the tags of.
    @Test
    void changesNothingThatTagsTellApartWithoutAskingForThem() {
        Set<String> unlimited = ManagedTypes.all().stream()
                .flatMap(type -> type.write().stream())
                .filter(grant -> grant.scope().limit() == Limit.NONE)
                .flatMap(grant -> grant.actions().stream())
                .filter(action -> action.startsWith("dms:") || action.startsWith("ec2:"))
                .filter(action -> !action.matches(".*:(Describe|List).*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unlimited)
                .containsExactly(
                        "dms:AddTagsToResource",
                        "dms:CreateEndpoint",
                        "dms:CreateReplicationInstance",
                        "dms:CreateReplicationSubnetGroup",
                        "dms:CreateReplicationTask",
                        "dms:ModifyReplicationSubnetGroup",
                        "ec2:AuthorizeSecurityGroupEgress",
                        "ec2:CreateSecurityGroup",
                        "ec2:DeleteNetworkInterface",
                        "ec2:ModifySecurityGroupRules");
    }

    /// The provider does all of this where an endpoint changes that pauses its tasks, and leaves them stopped where it
    /// may not.
    @Test
    void resumesWhatItPauses() {
        ManagedType endpoint = ManagedTypes.all().stream()
                .filter(type -> type.token().equals("aws:dms/endpoint:Endpoint"))
                .findFirst()
                .orElseThrow();

        assertThat(endpoint.write().stream().flatMap(grant -> grant.actions().stream()))
                .contains(
                        "dms:DescribeConnections",
                        "dms:DescribeReplicationTasks",
                        "dms:StartReplicationTask",
                        "dms:StopReplicationTask",
                        "dms:TestConnection");
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

    private static String arn(String service, String resource) {
        return "arn:aws:%s:eu-west-2:111111111111:%s".formatted(service, resource);
    }

    private static void reaches(String stack, String arn, Scope... scopes) {
        assertThat(Stream.of(scopes).flatMap(scope -> scope.arns(ACCOUNT, stack).stream()))
                .as(arn)
                .anyMatch(pattern -> matches(pattern, arn));
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
