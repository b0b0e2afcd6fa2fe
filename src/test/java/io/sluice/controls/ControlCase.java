package io.sluice.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.json.Json;
import io.sluice.plan.document.HandmadePlan;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One control on two small plans, with ways to write such plans.
///
/// @param id identifier of the control
/// @param good makes a plan that it passes
/// @param bad makes a plan that it fails
/// @param message what it says of the failure
record ControlCase(String id, UnaryOperator<HandmadePlan> good, UnaryOperator<HandmadePlan> bad, String message) {

    static final String TLS = "{'Sid':'DenyPlain','Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*',"
            + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";
    static final String OPEN = "{'Sid':'Open','Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'}";
    static final String SENDER = "{'Sid':'Send','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},"
            + "'Action':'sqs:SendMessage','Resource':'*','Condition':{'StringEquals':{'aws:SourceAccount':'111111111111'}}}";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String KEY = "aws:kms/key:Key";

    @Override
    public String toString() {
        return id;
    }

    /// Passes the good plan, fails the bad one with the message, and has nothing to say of an empty one.
    void verify() {
        assertThat(result(good.apply(new HandmadePlan())).word()).isEqualTo("PASS");
        ControlResult failed = result(bad.apply(new HandmadePlan()));
        assertThat(failed.word()).isEqualTo("FAIL");
        assertThat(failed.judgements())
                .filteredOn(judgement -> judgement.outcome() instanceof Outcome.Fail)
                .extracting(judgement -> ControlText.told(judgement.outcome()))
                .containsOnly(message);
        assertThat(result(new HandmadePlan()).word()).isEqualTo("NOT APPLICABLE");
    }

    private ControlResult result(HandmadePlan plan) {
        return ControlReport.of(plan.document()).results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static ControlCase control(
            String id, UnaryOperator<HandmadePlan> good, UnaryOperator<HandmadePlan> bad, String message) {
        return new ControlCase(id, good, bad, message);
    }

    static ControlCase tagged(String id, String type) {
        return control(
                id,
                one(type, "{'tags':{'owner':'data'}}"),
                one(type, "{}"),
                "it has no tags; it must have at least one tag");
    }

    static UnaryOperator<HandmadePlan> one(String type, String inputs) {
        return plan -> plan.with(type, "shop-x", inputs);
    }

    static UnaryOperator<HandmadePlan> policy(String type, String... statements) {
        return one(type, "{'policy':%s}".formatted(HandmadePlan.policy(statements)));
    }

    static UnaryOperator<HandmadePlan> bucketPolicy(String... statements) {
        return bucket("aws:s3/bucketPolicy:BucketPolicy", "'policy':" + HandmadePlan.policy(statements));
    }

    static UnaryOperator<HandmadePlan> versioned() {
        return bucket("aws:s3/bucketVersioningV2:BucketVersioningV2", "'versioningConfiguration':{'status':'Enabled'}");
    }

    static UnaryOperator<HandmadePlan> lifecycle() {
        return plan -> {
            HandmadePlan with =
                    plan.document().all(BUCKET).isEmpty() ? plan.with(BUCKET, "shop-x", "{'bucket':'b'}") : plan;
            return with.with(
                    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                    "shop-life",
                    "{'bucket':'b','rules':[{'id':'r','status':'Enabled'}]}");
        };
    }

    static UnaryOperator<HandmadePlan> bucket(String type, String inputs) {
        return plan -> plan.with(BUCKET, "shop-x", "{'bucket':'b'}")
                .with(type, "shop-part", "{'bucket':'b',%s}".formatted(inputs));
    }

    static UnaryOperator<HandmadePlan> queueWithKey(String actions) {
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

    static String decrypt(String resource) {
        return "{'Sid':'Decrypt','Effect':'Allow','Action':'kms:Decrypt','Resource':'%s'}".formatted(resource);
    }

    static String allow(String action) {
        return "{'Sid':'Do','Effect':'Allow','Action':'%s','Resource':'*'}".formatted(action);
    }

    static String logging(String... components) {
        String all = Stream.of(components)
                .map(component -> "{\"Id\":\"%s\",\"Severity\":\"LOGGER_SEVERITY_DEFAULT\"}".formatted(component))
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{'replicationTaskSettings':%s}"
                .formatted(
                        Json.compact("{\"Logging\":{\"EnableLogging\":true,\"LogComponents\":[%s]}}".formatted(all)));
    }
}
