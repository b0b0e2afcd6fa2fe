package io.sluice.controls;

import static io.sluice.controls.Severity.MEDIUM;

import io.sluice.controls.Control.Rule;
import java.util.List;
import java.util.Set;

/// How DMS speaks to databases and buckets.
///
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html>
final class DmsEndpointControls {

    private static final String ENDPOINT = "aws:dms/endpoint:Endpoint";
    private static final Set<String> TLS = Set.of("require", "verify-ca", "verify-full");

    private DmsEndpointControls() {}

    static List<Control> all() {
        return List.of(
                Control.each("DMS.9", "Endpoints should use TLS", MEDIUM, ENDPOINT, DmsEndpointControls::tls),
                // DMS speaks HTTPS to S3 whatever its settings say, and the endpoint has no TLS mode that would change
                // it.
                Control.each(
                        "DMS.9",
                        "Endpoints should use TLS",
                        MEDIUM,
                        "aws:dms/s3Endpoint:S3Endpoint",
                        (_, _) -> new Outcome.NotApplicable("S3 endpoints have no TLS mode: DMS always uses HTTPS")),
                of(
                        "DMS.10",
                        "Endpoints for Neptune should use IAM authorization",
                        "neptune",
                        (_, endpoint) -> Rules.require(
                                !endpoint.input("serviceAccessRole").asText().isEmpty(),
                                "serviceAccessRole is not set",
                                "Neptune must be reached with a role")),
                of(
                        "DMS.11",
                        "Endpoints for MongoDB should authenticate",
                        "mongodb",
                        (_, endpoint) -> Rules.require(
                                endpoint.input("mongodbSettings")
                                        .path("authType")
                                        .asText()
                                        .equals("password"),
                                "authType is not password",
                                "mongodbSettings.authType must be password")),
                of(
                        "DMS.12",
                        "Endpoints for Redis should use TLS",
                        "redis",
                        (_, endpoint) -> Rules.require(
                                endpoint.input("redisSettings")
                                        .path("sslSecurityProtocol")
                                        .asText()
                                        .startsWith("ssl-"),
                                "sslSecurityProtocol is not ssl-encryption",
                                "redisSettings.sslSecurityProtocol must be ssl-encryption")));
    }

    private static Outcome tls(io.sluice.plan.document.PlanDocument plan, io.sluice.plan.document.Resource endpoint) {
        String mode = endpoint.input("sslMode").asText();
        return Rules.require(
                TLS.contains(mode),
                "sslMode is %s".formatted(Rules.told(endpoint.input("sslMode"))),
                "sslMode must be require, verify-ca or verify-full");
    }

    private static Control of(String id, String title, String engine, Rule rule) {
        return Control.each(
                id,
                title,
                MEDIUM,
                ENDPOINT,
                (plan, endpoint) -> endpoint.input("engineName").asText().equals(engine)
                        ? rule.judge(plan, endpoint)
                        : new Outcome.NotApplicable("its engine is not " + engine));
    }
}
