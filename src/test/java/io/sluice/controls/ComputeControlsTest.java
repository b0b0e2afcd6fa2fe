package io.sluice.controls;

import static io.sluice.controls.ControlCase.control;
import static io.sluice.controls.ControlCase.one;
import static io.sluice.controls.ControlCase.tagged;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Functions, logs, alarms, queries. Each control passes, fails with what is and must be, and does not apply.
class ComputeControlsTest {

    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String WORKGROUP = "aws:athena/workgroup:Workgroup";

    static Stream<ControlCase> cases() {
        return Stream.of(
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
                tagged("Athena.2", "aws:athena/dataCatalog:DataCatalog"),
                tagged("Athena.3", WORKGROUP),
                control(
                        "Athena.4",
                        one(WORKGROUP, "{}"),
                        one(WORKGROUP, "{'configuration':{'publishCloudwatchMetricsEnabled':false}}"),
                        "publishCloudwatchMetricsEnabled is false; publishCloudwatchMetricsEnabled must be true"),
                tagged("Glue.1", "aws:glue/job:Job"),
                control(
                        "SLUICE.5",
                        one(
                                WORKGROUP,
                                "{'configuration':{'resultConfiguration':{'encryptionConfiguration':{'encryptionOption':'SSE_KMS'}}}}"),
                        one(WORKGROUP, "{}"),
                        "results are not encrypted with a key; results must be encrypted with a KMS key, whatever the client says"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesFailsAndDoesNotApply(ControlCase control) {
        control.verify();
    }
}
