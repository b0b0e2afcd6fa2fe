package io.sluice.controls;

import static io.sluice.controls.ControlCase.OPEN;
import static io.sluice.controls.ControlCase.SENDER;
import static io.sluice.controls.ControlCase.allow;
import static io.sluice.controls.ControlCase.control;
import static io.sluice.controls.ControlCase.decrypt;
import static io.sluice.controls.ControlCase.one;
import static io.sluice.controls.ControlCase.policy;
import static io.sluice.controls.ControlCase.tagged;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys, roles, secrets, networks. Each control passes, fails with what is and must be, and does not apply.
class AccessControlsTest {

    private static final String KEY = "aws:kms/key:Key";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String SECRET = "aws:secretsmanager/secret:Secret";

    static Stream<ControlCase> cases() {
        return Stream.of(
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
                tagged("SecretsManager.5", SECRET),
                control(
                        "SecretsManager.1",
                        plan -> plan.with(SECRET, "shop-x", "{}", "{'arn':'a'}")
                                .with("aws:secretsmanager/secretRotation:SecretRotation", "shop-r", "{'secretId':'a'}"),
                        plan -> plan.with(SECRET, "shop-x", "{}", "{'arn':'a'}"),
                        "it does not rotate; it must have a SecretRotation"),
                control(
                        "SLUICE.4",
                        one(EGRESS, "{'cidrIpv4':'0.0.0.0/0','ipProtocol':'tcp','fromPort':443,'toPort':443}"),
                        one(EGRESS, "{'cidrIpv4':'0.0.0.0/0','ipProtocol':'-1'}"),
                        "it lets everything out; it must name its ports or its target"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesFailsAndDoesNotApply(ControlCase control) {
        control.verify();
    }
}
