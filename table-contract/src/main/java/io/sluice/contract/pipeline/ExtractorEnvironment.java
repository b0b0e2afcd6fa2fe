package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The extractor function's environment, as the Pulumi program writes it and the function reads it.
///
/// @param database name of the pipeline's source database
/// @param engine engine of the source, as the stack's configuration names it
/// @param databaseName name of the database in the source, empty for an engine that needs none
/// @param secretArn secret with host, port, username and password
/// @param metadataBucket where contracts are
/// @param alertTopicArn topic that changes are told to
public record ExtractorEnvironment(
        String database,
        String engine,
        String databaseName,
        String secretArn,
        String metadataBucket,
        String alertTopicArn) {

    private static final String DATABASE = "SLUICE_DATABASE";
    private static final String ENGINE = "SLUICE_ENGINE";
    private static final String DATABASE_NAME = "SLUICE_DATABASE_NAME";
    private static final String SECRET_ARN = "SLUICE_SECRET_ARN";
    private static final String METADATA_BUCKET = "SLUICE_METADATA_BUCKET";
    private static final String ALERT_TOPIC_ARN = "SLUICE_ALERT_TOPIC_ARN";

    public ExtractorEnvironment {
        requireNonNull(database, "database is null");
        requireNonNull(engine, "engine is null");
        requireNonNull(databaseName, "databaseName is null");
        requireNonNull(secretArn, "secretArn is null");
        requireNonNull(metadataBucket, "metadataBucket is null");
        requireNonNull(alertTopicArn, "alertTopicArn is null");
    }

    /// The variables, by name.
    public Map<String, String> variables() {
        return new TreeMap<>(Map.of(
                DATABASE, database,
                ENGINE, engine,
                DATABASE_NAME, databaseName,
                SECRET_ARN, secretArn,
                METADATA_BUCKET, metadataBucket,
                ALERT_TOPIC_ARN, alertTopicArn));
    }

    /// @throws IllegalArgumentException naming every variable that is missing
    public static ExtractorEnvironment from(Map<String, String> variables) {
        Variables.require(variables, List.of(DATABASE, ENGINE, SECRET_ARN, METADATA_BUCKET, ALERT_TOPIC_ARN));
        return new ExtractorEnvironment(
                variables.get(DATABASE),
                variables.get(ENGINE),
                variables.getOrDefault(DATABASE_NAME, ""),
                variables.get(SECRET_ARN),
                variables.get(METADATA_BUCKET),
                variables.get(ALERT_TOPIC_ARN));
    }
}
