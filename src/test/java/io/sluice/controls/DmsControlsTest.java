package io.sluice.controls;

import static io.sluice.controls.ControlCase.control;
import static io.sluice.controls.ControlCase.logging;
import static io.sluice.controls.ControlCase.one;
import static io.sluice.controls.ControlCase.tagged;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What DMS is made of. Each control passes, fails with what is and must be, and does not apply.
class DmsControlsTest {

    private static final String INSTANCE = "aws:dms/replicationInstance:ReplicationInstance";
    private static final String GROUPS = "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup";
    private static final String TASK = "aws:dms/replicationTask:ReplicationTask";
    private static final String ENDPOINT = "aws:dms/endpoint:Endpoint";

    static Stream<ControlCase> cases() {
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
                        "multiAz is false; multiAz must be true"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passesFailsAndDoesNotApply(ControlCase control) {
        control.verify();
    }
}
