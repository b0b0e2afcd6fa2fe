package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The extractor function's environment, as the Pulumi program writes it and the function reads it.
///
/// @param database name of the pipeline's source database
/// @param source where the source is and how its types are to be taken
/// @param metadataBucket where contracts are
/// @param alertTopicArn topic that changes are told to
/// @param policies what is said of single tables
public record ExtractorEnvironment(
        String database, Source source, String metadataBucket, String alertTopicArn, ExtractorPolicies policies) {

    private static final String DATABASE = "SLUICE_DATABASE";
    private static final String ENGINE = "SLUICE_ENGINE";
    private static final String DATABASE_NAME = "SLUICE_DATABASE_NAME";
    private static final String SECRET_ARN = "SLUICE_SECRET_ARN";
    private static final String SSL_MODE = "SLUICE_SSL_MODE";
    private static final String CERTIFICATE_ARN = "SLUICE_CERTIFICATE_ARN";
    private static final String ENDPOINT_OPTIONS = "SLUICE_ENDPOINT_OPTIONS";
    private static final String METADATA_BUCKET = "SLUICE_METADATA_BUCKET";
    private static final String ALERT_TOPIC_ARN = "SLUICE_ALERT_TOPIC_ARN";
    private static final String POLICIES = "SLUICE_TABLE_POLICIES";

    public ExtractorEnvironment {
        requireNonNull(database, "database is null");
        requireNonNull(source, "source is null");
        requireNonNull(metadataBucket, "metadataBucket is null");
        requireNonNull(alertTopicArn, "alertTopicArn is null");
        requireNonNull(policies, "policies is null");
    }

    /// The variables, by name.
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(Map.of(
                DATABASE, database,
                ENGINE, source.engine(),
                DATABASE_NAME, source.databaseName(),
                SECRET_ARN, source.secretArn(),
                SSL_MODE, source.sslMode(),
                ENDPOINT_OPTIONS, Json.compact(source.options()),
                METADATA_BUCKET, metadataBucket,
                ALERT_TOPIC_ARN, alertTopicArn,
                POLICIES, policies.write()));
        source.certificateArn().ifPresent(arn -> variables.put(CERTIFICATE_ARN, arn));
        return variables;
    }

    /// @throws IllegalArgumentException naming every variable that is missing, or the one that is wrong
    public static ExtractorEnvironment from(Map<String, String> variables) {
        Variables.require(
                variables,
                List.of(
                        DATABASE,
                        ENGINE,
                        SECRET_ARN,
                        SSL_MODE,
                        ENDPOINT_OPTIONS,
                        METADATA_BUCKET,
                        ALERT_TOPIC_ARN,
                        POLICIES));
        Source source = new Source(
                variables.get(ENGINE),
                variables.getOrDefault(DATABASE_NAME, ""),
                variables.get(SECRET_ARN),
                variables.get(SSL_MODE),
                Optional.ofNullable(variables.get(CERTIFICATE_ARN)),
                options(variables.get(ENDPOINT_OPTIONS)));
        return new ExtractorEnvironment(
                variables.get(DATABASE),
                source,
                variables.get(METADATA_BUCKET),
                variables.get(ALERT_TOPIC_ARN),
                ExtractorPolicies.read(variables.get(POLICIES), POLICIES));
    }

    private static EndpointOptions options(String json) {
        return Json.mapper().convertValue(Json.parse(json, ENDPOINT_OPTIONS), EndpointOptions.class);
    }

    /// @param engine engine of the source, as the stack's configuration names it
    /// @param databaseName name of the database in the source, empty for an engine that needs none
    /// @param secretArn secret with host, port, username and password
    /// @param sslMode how the connection is secured, in DMS's words: `require`, `verify-ca` or `verify-full`
    /// @param certificateArn certificate or wallet in DMS by which the source's own is checked, where it is
    /// @param options endpoint settings that decide the types in a file
    public record Source(
            String engine,
            String databaseName,
            String secretArn,
            String sslMode,
            Optional<String> certificateArn,
            EndpointOptions options) {

        public Source {
            requireNonNull(engine, "engine is null");
            requireNonNull(databaseName, "databaseName is null");
            requireNonNull(secretArn, "secretArn is null");
            requireNonNull(sslMode, "sslMode is null");
            requireNonNull(certificateArn, "certificateArn is null");
            requireNonNull(options, "options is null");
        }

        /// The engine.
        ///
        /// @throws IllegalArgumentException if it is none that has a table of types
        public Engine namedEngine() {
            return Engine.named(engine)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "engine must be one that has a table of types but was '%s'".formatted(engine)));
        }
    }
}
