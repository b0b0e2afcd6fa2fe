package io.sluice.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.config.ConfigException;
import io.sluice.contract.json.Json;
import io.sluice.plan.document.HandmadePlan;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each control on small plans: one that passes, one that fails. None of this asks AWS.
class ControlsTest {

    private static final String INSTANCE = "aws:dms/replicationInstance:ReplicationInstance";
    private static final String GROUPS = "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup";
    private static final String TASK = "aws:dms/replicationTask:ReplicationTask";
    private static final String ENDPOINT = "aws:dms/endpoint:Endpoint";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String KEY = "aws:kms/key:Key";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String WORKGROUP = "aws:athena/workgroup:Workgroup";
    private static final String SECRET = "aws:secretsmanager/secret:Secret";
    private static final String BUS = "aws:cloudwatch/eventBus:EventBus";

    private static final String TLS =
            "{'Sid':'DenyPlain','Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*',"
                    + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";
    private static final String OPEN =
            "{'Sid':'Open','Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}";
    private static final String STRANGER = "{'Sid':'Stranger','Effect':'Allow','Principal':{'AWS':'222222222222'},"
            + "'Action':'s3:PutBucketPolicy','Resource':'*'}";
    private static final String SENDER = "{'Sid':'Send','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},"
            + "'Action':'sqs:SendMessage','Resource':'*','Condition':{'StringEquals':{'aws:SourceAccount':'111111111111'}}}";
    private static final String ANY_SENDER =
            "{'Sid':'Send','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},"
                    + "'Action':'sqs:SendMessage','Resource':'*'}";

    static Stream<Arguments> controls() {
        return Stream.of(
                control(
                        "DMS.1",
                        one(INSTANCE, "{'publiclyAccessible':false}"),
                        one(INSTANCE, "{'publiclyAccessible':true}"),
                        "publiclyAccessible is true; publiclyAccessible must be false"),
                tagged("DMS.2", "aws:dms/certificate:Certificate"),
                tagged("DMS.3", "aws:dms/eventSubscription:EventSubscription"),
                tagged("DMS.4", INSTANCE),
                tagged("DMS.5", GROUPS),
                control(
                        "DMS.6",
                        one(INSTANCE, "{'autoMinorVersionUpgrade':true}"),
                        one(INSTANCE, "{}"),
                        "autoMinorVersionUpgrade is not set; autoMinorVersionUpgrade must be true"),
                control(
                        "DMS.7",
                        one(TASK, logging("TARGET_APPLY", "TARGET_LOAD")),
                        one(TASK, logging("TARGET_APPLY", "IO")),
                        "TARGET_LOAD is not logged at LOGGER_SEVERITY_DEFAULT;"
                                + " TARGET_APPLY and TARGET_LOAD must be logged at LOGGER_SEVERITY_DEFAULT or finer"),
                control(
                        "DMS.8",
                        one(TASK, logging("SOURCE_CAPTURE", "SOURCE_UNLOAD")),
                        one(TASK, "{}"),
                        "SOURCE_CAPTURE and SOURCE_UNLOAD is not logged at LOGGER_SEVERITY_DEFAULT;"
                                + " SOURCE_CAPTURE and SOURCE_UNLOAD must be logged at LOGGER_SEVERITY_DEFAULT or finer"),
                control(
                        "DMS.9",
                        one(ENDPOINT, "{'sslMode':'verify-full'}"),
                        one(ENDPOINT, "{'sslMode':'none'}"),
                        "sslMode is none; sslMode must be require, verify-ca or verify-full"),
                control(
                        "DMS.10",
                        one(ENDPOINT, "{'engineName':'neptune','serviceAccessRole':'arn'}"),
                        one(ENDPOINT, "{'engineName':'neptune'}"),
                        "serviceAccessRole is not set; Neptune must be reached with a role"),
                control(
                        "DMS.11",
                        one(ENDPOINT, "{'engineName':'mongodb','mongodbSettings':{'authType':'password'}}"),
                        one(ENDPOINT, "{'engineName':'mongodb'}"),
                        "authType is not password; mongodbSettings.authType must be password"),
                control(
                        "DMS.12",
                        one(
                                ENDPOINT,
                                "{'engineName':'redis','redisSettings':{'sslSecurityProtocol':'ssl-encryption'}}"),
                        one(ENDPOINT, "{'engineName':'redis'}"),
                        "sslSecurityProtocol is not ssl-encryption; redisSettings.sslSecurityProtocol must be ssl-encryption"),
                control(
                        "DMS.13",
                        one(INSTANCE, "{'multiAz':true}"),
                        one(INSTANCE, "{'multiAz':false}"),
                        "multiAz is false; multiAz must be true"),
                control(
                        "S3.2",
                        bucketPolicy(TLS),
                        bucketPolicy(OPEN),
                        "statement Open lets everybody in; no statement of the bucket's policy may let everybody in"),
                control(
                        "S3.3",
                        bucketPolicy(TLS),
                        bucketPolicy(OPEN),
                        "statement Open lets everybody in; no statement of the bucket's policy may let everybody in"),
                control(
                        "S3.5",
                        bucketPolicy(TLS),
                        bucketPolicy(),
                        "requests without TLS are not denied; the bucket's policy must deny s3:* where aws:SecureTransport is false"),
                control(
                        "S3.6",
                        bucketPolicy(TLS),
                        bucketPolicy(STRANGER),
                        "statement Stranger lets another principal change policy, ACLs or encryption;"
                                + " another principal must not change policy, ACLs or encryption"),
                control(
                        "S3.8",
                        bucket(
                                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                                "'blockPublicAcls':true,'blockPublicPolicy':true,'ignorePublicAcls':true,'restrictPublicBuckets':true"),
                        bucket(
                                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                                "'blockPublicAcls':true,'blockPublicPolicy':true,'ignorePublicAcls':true"),
                        "restrictPublicBuckets is not true; all four settings of the public access block must be true"),
                control(
                        "S3.9",
                        bucket("aws:s3/bucketLoggingV2:BucketLoggingV2", "'targetBucket':'logs'"),
                        one(BUCKET, "{}"),
                        "access is not logged; it must have a BucketLoggingV2 with a target bucket"),
                control(
                        "S3.10",
                        plan -> lifecycle().apply(versioned().apply(plan)),
                        versioned(),
                        "no lifecycle rule is on; one lifecycle rule or more must be on"),
                control(
                        "S3.12",
                        bucket(
                                "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
                                "'rule':{'objectOwnership':'BucketOwnerEnforced'}"),
                        one(BUCKET, "{}"),
                        "ACLs are possible; objectOwnership must be BucketOwnerEnforced"),
                control(
                        "S3.13",
                        lifecycle(),
                        one(BUCKET, "{}"),
                        "no lifecycle rule is on; one lifecycle rule or more must be on"),
                control("S3.14", versioned(), one(BUCKET, "{}"), "versioning is off; versioning must be Enabled"),
                control(
                        "S3.17",
                        bucket(
                                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                                "'rules':[{'applyServerSideEncryptionByDefault':{'sseAlgorithm':'aws:kms'}}]"),
                        one(BUCKET, "{}"),
                        "it is not encrypted with a KMS key; sseAlgorithm must be aws:kms"),
                control(
                        "SQS.1",
                        one(QUEUE, "{'kmsMasterKeyId':'arn'}"),
                        one(QUEUE, "{}"),
                        "it is not encrypted; kmsMasterKeyId or sqsManagedSseEnabled must be set"),
                tagged("SQS.2", QUEUE),
                control(
                        "SQS.3",
                        policy("aws:sqs/queuePolicy:QueuePolicy", SENDER),
                        policy("aws:sqs/queuePolicy:QueuePolicy", OPEN),
                        "statement Open does not; every statement that allows must say who or from where"),
                control(
                        "SNS.1",
                        one(TOPIC, "{'kmsMasterKeyId':'arn'}"),
                        one(TOPIC, "{}"),
                        "kmsMasterKeyId is not set; kmsMasterKeyId must be set"),
                tagged("SNS.3", TOPIC),
                control(
                        "SNS.4",
                        policy("aws:sns/topicPolicy:TopicPolicy", SENDER),
                        policy("aws:sns/topicPolicy:TopicPolicy", OPEN),
                        "statement Open does not; every statement that allows must say who or from where"),
                control(
                        "KMS.1",
                        policy("aws:iam/policy:Policy", decrypt("arn:aws:kms:eu-west-2:1:key/k")),
                        policy("aws:iam/policy:Policy", decrypt("arn:aws:kms:*:1:key/*")),
                        "statement Decrypt does not; a statement that decrypts must name its keys"),
                control(
                        "KMS.2",
                        policy("aws:iam/rolePolicy:RolePolicy", decrypt("arn:aws:kms:eu-west-2:1:key/k")),
                        policy("aws:iam/rolePolicy:RolePolicy", decrypt("*")),
                        "statement Decrypt does not; a statement that decrypts must name its keys"),
                control(
                        "KMS.4",
                        one(KEY, "{'enableKeyRotation':true}"),
                        one(KEY, "{}"),
                        "enableKeyRotation is not set; enableKeyRotation must be true"),
                control(
                        "KMS.5",
                        policy(KEY, SENDER),
                        policy(KEY, OPEN),
                        "statement Open does not; every statement that allows must say who or from where"),
                control(
                        "Lambda.1",
                        one(
                                "aws:lambda/permission:Permission",
                                "{'principal':'s3.amazonaws.com','sourceAccount':'111111111111'}"),
                        one("aws:lambda/permission:Permission", "{'principal':'s3.amazonaws.com'}"),
                        "principal s3.amazonaws.com may call it from any account; sourceArn or sourceAccount must be set"),
                control(
                        "Lambda.2",
                        one(FUNCTION, "{'runtime':'java25'}"),
                        one(FUNCTION, "{'runtime':'java8'}"),
                        "runtime is java8; runtime must be one of"
                                + " [java17, java21, java25, nodejs22.x, nodejs24.x, python3.12, python3.13]"),
                control(
                        "Lambda.5",
                        one(FUNCTION, "{'vpcConfig':{'subnetIds':['a','b']}}"),
                        one(FUNCTION, "{'vpcConfig':{'subnetIds':['a']}}"),
                        "it is in 1 subnet; it must be in 2 subnets or more"),
                tagged("Lambda.6", FUNCTION),
                control(
                        "Lambda.7",
                        one(FUNCTION, "{'tracingConfig':{'mode':'Active'}}"),
                        one(FUNCTION, "{}"),
                        "tracing is not active; tracingConfig.mode must be Active"),
                control(
                        "CloudWatch.15",
                        one(ALARM, "{'alarmActions':['arn']}"),
                        one(ALARM, "{'alarmActions':[]}"),
                        "alarmActions is empty; alarmActions must name somebody"),
                control(
                        "CloudWatch.16",
                        one("aws:cloudwatch/logGroup:LogGroup", "{'retentionInDays':365}"),
                        one("aws:cloudwatch/logGroup:LogGroup", "{'retentionInDays':30}"),
                        "retentionInDays is 30; retentionInDays must be 365 or more"),
                control(
                        "CloudWatch.17",
                        one(ALARM, "{}"),
                        one(ALARM, "{'actionsEnabled':false}"),
                        "actionsEnabled is false; actionsEnabled must be true"),
                control(
                        "IAM.1",
                        policy("aws:iam/rolePolicy:RolePolicy", allow("s3:GetObject")),
                        policy("aws:iam/rolePolicy:RolePolicy", allow("*")),
                        "statement Do does not; no statement may allow * on *"),
                control(
                        "IAM.21",
                        policy("aws:iam/policy:Policy", allow("s3:GetObject")),
                        policy("aws:iam/policy:Policy", allow("s3:*")),
                        "statement Do does not; every action must be named"),
                control(
                        "EC2.18",
                        one(INGRESS, "{'cidrIpv4':'10.0.0.0/8'}"),
                        one(INGRESS, "{'cidrIpv4':'0.0.0.0/0'}"),
                        "it lets everybody in; it must name its source"),
                control(
                        "EC2.19",
                        one(GROUP, "{}"),
                        one(GROUP, "{'ingress':[{'cidrBlocks':['0.0.0.0/0']}]}"),
                        "a rule lets everybody in; ingress must name its sources"),
                control(
                        "EventBridge.3",
                        plan -> plan.with(BUS, "shop-x", "{'name':'bus'}")
                                .with(
                                        "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
                                        "shop-p",
                                        "{'eventBusName':'bus'}"),
                        one(BUS, "{'name':'bus'}"),
                        "it has no policy; it must have an EventBusPolicy"),
                tagged("EventBridge.2", BUS),
                tagged("Athena.2", "aws:athena/dataCatalog:DataCatalog"),
                tagged("Athena.3", WORKGROUP),
                control(
                        "Athena.4",
                        one(WORKGROUP, "{}"),
                        one(WORKGROUP, "{'configuration':{'publishCloudwatchMetricsEnabled':false}}"),
                        "publishCloudwatchMetricsEnabled is false; publishCloudwatchMetricsEnabled must be true"),
                tagged("Glue.1", "aws:glue/job:Job"),
                tagged("SecretsManager.5", SECRET),
                control(
                        "SecretsManager.1",
                        plan -> plan.with(SECRET, "shop-x", "{}", "{'arn':'a'}")
                                .with("aws:secretsmanager/secretRotation:SecretRotation", "shop-r", "{'secretId':'a'}"),
                        plan -> plan.with(SECRET, "shop-x", "{}", "{'arn':'a'}"),
                        "it does not rotate; it must have a SecretRotation"),
                control(
                        "SLUICE.1",
                        queueWithKey("kms:Decrypt','kms:GenerateDataKey"),
                        queueWithKey("kms:Decrypt"),
                        "Service s3.amazonaws.com may send, but not use key shop-key; the key's policy must allow kms:Decrypt"
                                + " and kms:GenerateDataKey to every service that sends"),
                control(
                        "SLUICE.2",
                        policy("aws:sns/topicPolicy:TopicPolicy", TLS),
                        policy("aws:sns/topicPolicy:TopicPolicy", SENDER),
                        "requests without TLS are not denied; the policy must deny where aws:SecureTransport is false"),
                control(
                        "SLUICE.3",
                        policy("aws:sqs/queuePolicy:QueuePolicy", SENDER),
                        policy("aws:sqs/queuePolicy:QueuePolicy", ANY_SENDER),
                        "statement Send does not; a service must be admitted with aws:SourceArn or aws:SourceAccount"),
                control(
                        "SLUICE.4",
                        one(EGRESS, "{'cidrIpv4':'0.0.0.0/0','ipProtocol':'tcp','fromPort':443,'toPort':443}"),
                        one(EGRESS, "{'cidrIpv4':'0.0.0.0/0','ipProtocol':'-1'}"),
                        "it lets everything out; it must name its ports or its target"),
                control(
                        "SLUICE.5",
                        one(
                                WORKGROUP,
                                "{'configuration':{'resultConfiguration':{'encryptionConfiguration':{'encryptionOption':'SSE_KMS'}}}}"),
                        one(WORKGROUP, "{}"),
                        "results are not encrypted with a key; results must be encrypted with a KMS key, whatever the client says"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("controls")
    void passesFailsAndDoesNotApply(
            String id, UnaryOperator<HandmadePlan> good, UnaryOperator<HandmadePlan> bad, String message) {
        assertThat(result(good.apply(new HandmadePlan()), id).word()).isEqualTo("PASS");
        ControlResult failed = result(bad.apply(new HandmadePlan()), id);
        assertThat(failed.word()).isEqualTo("FAIL");
        assertThat(failed.judgements())
                .filteredOn(judgement -> judgement.outcome() instanceof Outcome.Fail)
                .extracting(judgement -> ControlText.told(judgement.outcome()))
                .containsOnly(message);
        assertThat(result(new HandmadePlan(), id).word()).isEqualTo("NOT APPLICABLE");
    }

    @Test
    void everyControlThatCanFailIsTestedHere() {
        List<String> tested =
                controls().map(arguments -> (String) arguments.get()[0]).toList();
        List<String> judged = Controls.all().stream()
                .filter(control -> control.check() instanceof Control.Check.Each)
                .map(Control::id)
                .distinct()
                .toList();

        assertThat(tested).containsExactlyInAnyOrderElementsOf(judged);
    }

    @Test
    void saysWhyAControlNeverApplies() {
        assertThat(result(new HandmadePlan(), "S3.1").judgements())
                .containsExactly(new Judgement(
                        "", "", new Outcome.NotApplicable("a setting of the account, which a stack does not own")));
    }

    @Test
    void takesTheProvidersTagsForTheResources() {
        HandmadePlan plan = new HandmadePlan()
                .with("pulumi:providers:aws", "tagging", "{'defaultTags':{'tags':{'owner':'data'}}}")
                .with(QUEUE, "shop-queue", "{}")
                .in("tagging");
        // The provider is found by its URN, which a provider of the plan's own would have.
        String root = Json.compact(plan.document().root())
                .replace("sluice:index:Pipeline$pulumi:providers:aws::tagging", "pulumi:providers:aws::tagging");

        assertThat(ControlReport.of(io.sluice.plan.document.PlanDocument.of(Json.parse(root, "plan"), "plan"))
                        .results())
                .filteredOn(result -> result.id().equals("SQS.2"))
                .extracting(ControlResult::word)
                .containsExactly("PASS");
    }

    @Test
    void exemptsWhatTheStackHasAReasonFor() {
        ControlReport report = report(new HandmadePlan()
                .with(
                        INSTANCE,
                        "shop-replication",
                        "{'multiAz':false,'tags':{'a':'b'},"
                                + "'publiclyAccessible':false,'autoMinorVersionUpgrade':true}")
                .exemption("DMS.13", "*-replication", "nobody waits for dev"));

        assertThat(report.hasFailed()).isFalse();
        assertThat(report.text())
                .contains("DMS.13 EXEMPT: Replication instances should use several availability zones%n  %s%n"
                        .formatted("ReplicationInstance shop-replication: nobody waits for dev"));
        assertThat(Json.parse(report.json(), "report").path("failed").asBoolean())
                .isFalse();
        assertThat(report.markdown())
                .contains("| `ReplicationInstance shop-replication` | EXEMPT | nobody waits for dev |");
    }

    @Test
    void failsOnAnExemptionThatNothingNeeds() {
        HandmadePlan plan = new HandmadePlan()
                .with(INSTANCE, "shop-replication", "{'multiAz':true}")
                .exemption("DMS.13", "*-replication", "nobody waits for dev")
                .exemption("DMS.99", "*", "there is no such thing");

        assertThatThrownBy(() -> report(plan))
                .isInstanceOf(ConfigException.class)
                .hasMessage("sluice:exemptions.DMS.13.resources must match a resource that fails but '*-replication'"
                        + " matches none: take it out\n"
                        + "sluice:exemptions.DMS.99 must name a control but there is none of that name;"
                        + " 'sluice controls' lists them");
    }

    private static ControlReport report(HandmadePlan plan) {
        return ControlReport.of(plan.document());
    }

    private static ControlResult result(HandmadePlan plan, String id) {
        return report(plan).results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Arguments control(
            String id, UnaryOperator<HandmadePlan> good, UnaryOperator<HandmadePlan> bad, String message) {
        return Arguments.of(id, good, bad, message);
    }

    private static Arguments tagged(String id, String type) {
        return control(
                id,
                one(type, "{'tags':{'owner':'data'}}"),
                one(type, "{}"),
                "it has no tags; it must have at least one tag");
    }

    private static UnaryOperator<HandmadePlan> one(String type, String inputs) {
        return plan -> plan.with(type, "shop-x", inputs);
    }

    private static UnaryOperator<HandmadePlan> policy(String type, String... statements) {
        return one(type, "{'policy':%s}".formatted(HandmadePlan.policy(statements)));
    }

    private static UnaryOperator<HandmadePlan> bucketPolicy(String... statements) {
        return bucket("aws:s3/bucketPolicy:BucketPolicy", "'policy':" + HandmadePlan.policy(statements));
    }

    private static UnaryOperator<HandmadePlan> versioned() {
        return bucket("aws:s3/bucketVersioningV2:BucketVersioningV2", "'versioningConfiguration':{'status':'Enabled'}");
    }

    private static UnaryOperator<HandmadePlan> lifecycle() {
        return plan -> {
            HandmadePlan with =
                    plan.document().all(BUCKET).isEmpty() ? plan.with(BUCKET, "shop-x", "{'bucket':'b'}") : plan;
            return with.with(
                    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                    "shop-life",
                    "{'bucket':'b','rules':[{'id':'r','status':'Enabled'}]}");
        };
    }

    private static UnaryOperator<HandmadePlan> bucket(String type, String inputs) {
        return plan -> plan.with(BUCKET, "shop-x", "{'bucket':'b'}")
                .with(type, "shop-part", "{'bucket':'b',%s}".formatted(inputs));
    }

    private static UnaryOperator<HandmadePlan> queueWithKey(String actions) {
        String use =
                "{'Sid':'Use','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},'Action':['%s'],'Resource':'*'}"
                        .formatted(actions);
        return plan -> plan.with(KEY, "shop-key", "{'policy':%s}".formatted(HandmadePlan.policy(use)), "{'arn':'k'}")
                .with(QUEUE, "shop-queue", "{'kmsMasterKeyId':'k'}", "{'url':'u'}")
                .with(
                        "aws:sqs/queuePolicy:QueuePolicy",
                        "shop-p",
                        "{'queueUrl':'u','policy':%s}".formatted(HandmadePlan.policy(SENDER)));
    }

    private static String decrypt(String resource) {
        return "{'Sid':'Decrypt','Effect':'Allow','Action':'kms:Decrypt','Resource':'%s'}".formatted(resource);
    }

    private static String allow(String action) {
        return "{'Sid':'Do','Effect':'Allow','Action':'%s','Resource':'*'}".formatted(action);
    }

    private static String logging(String... components) {
        String all = Stream.of(components)
                .map(component -> "{\"Id\":\"%s\",\"Severity\":\"LOGGER_SEVERITY_DEFAULT\"}".formatted(component))
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{'replicationTaskSettings':%s}"
                .formatted(
                        Json.compact("{\"Logging\":{\"EnableLogging\":true,\"LogComponents\":[%s]}}".formatted(all)));
    }
}
