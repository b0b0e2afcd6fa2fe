package io.sluice.contract.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The validator function's environment, as the Pulumi program writes it and the function reads it.
///
/// @param database name of the pipeline's source database, which is also the folder of its raw files
/// @param buckets the buckets it moves files between
/// @param layout the columns around each table's own
/// @param alertTopicArn topic that failed files are told to, absent where nobody is told
/// @param lobLimitKib kibibytes at which DMS cuts LOBs, its `LobMaxSize`; empty where cutting is accepted
/// @param longestLobKib kibibytes of the longest LOB of any table, which says how large a page of a file can be
public record ValidatorEnvironment(
        String database,
        Buckets buckets,
        FileLayout layout,
        Optional<String> alertTopicArn,
        OptionalInt lobLimitKib,
        int longestLobKib) {

    private static final String DATABASE = "SLUICE_DATABASE";
    private static final String RAW_BUCKET = "SLUICE_RAW_BUCKET";
    private static final String LAKE_BUCKET = "SLUICE_LAKE_BUCKET";
    private static final String FAIL_BUCKET = "SLUICE_FAIL_BUCKET";
    private static final String METADATA_BUCKET = "SLUICE_METADATA_BUCKET";
    private static final String FILE_LAYOUT = "SLUICE_FILE_LAYOUT";
    private static final String ALERT_TOPIC_ARN = "SLUICE_ALERT_TOPIC_ARN";
    private static final String LOB_LIMIT_KIB = "SLUICE_LOB_LIMIT_KIB";
    private static final String LONGEST_LOB_KIB = "SLUICE_LONGEST_LOB_KIB";

    /// DMS's own default of `LobMaxSize`.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
    private static final int USUAL_LOB_KIB = 32;

    public ValidatorEnvironment {
        requireNonNull(database, "database is null");
        requireNonNull(buckets, "buckets is null");
        requireNonNull(layout, "layout is null");
        requireNonNull(alertTopicArn, "alertTopicArn is null");
        requireNonNull(lobLimitKib, "lobLimitKib is null").ifPresent(limit -> requireKib(LOB_LIMIT_KIB, limit));
        requireKib(LONGEST_LOB_KIB, longestLobKib);
    }

    /// Of a pipeline without a table whose LOBs are cut elsewhere than all others.
    public ValidatorEnvironment(
            String database, Buckets buckets, FileLayout layout, Optional<String> topicArn, OptionalInt lobLimitKib) {
        this(database, buckets, layout, topicArn, lobLimitKib, lobLimitKib.orElse(USUAL_LOB_KIB));
    }

    /// The same, with nobody told of failed files.
    public ValidatorEnvironment withoutTopic() {
        return new ValidatorEnvironment(database, buckets, layout, Optional.empty(), lobLimitKib, longestLobKib);
    }

    /// The variables, by name.
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(Map.of(
                DATABASE, database,
                RAW_BUCKET, buckets.raw(),
                LAKE_BUCKET, buckets.lake(),
                FAIL_BUCKET, buckets.fail(),
                METADATA_BUCKET, buckets.metadata(),
                FILE_LAYOUT, layout.write(),
                LONGEST_LOB_KIB, Integer.toString(longestLobKib)));
        alertTopicArn.ifPresent(arn -> variables.put(ALERT_TOPIC_ARN, arn));
        lobLimitKib.ifPresent(limit -> variables.put(LOB_LIMIT_KIB, Integer.toString(limit)));
        return variables;
    }

    /// @throws IllegalArgumentException naming every variable that is missing, or the one that is wrong
    public static ValidatorEnvironment from(Map<String, String> variables) {
        Variables.require(
                variables, List.of(DATABASE, RAW_BUCKET, LAKE_BUCKET, FAIL_BUCKET, METADATA_BUCKET, FILE_LAYOUT));
        Buckets buckets = new Buckets(
                variables.get(RAW_BUCKET),
                variables.get(LAKE_BUCKET),
                variables.get(FAIL_BUCKET),
                variables.get(METADATA_BUCKET));
        return new ValidatorEnvironment(
                variables.get(DATABASE),
                buckets,
                FileLayout.read(variables.get(FILE_LAYOUT)),
                Optional.ofNullable(variables.get(ALERT_TOPIC_ARN)),
                kib(variables, LOB_LIMIT_KIB),
                kib(variables, LONGEST_LOB_KIB).orElse(USUAL_LOB_KIB));
    }

    private static void requireKib(String variable, int kib) {
        if (kib < 1) {
            throw notKib(variable, Integer.toString(kib));
        }
    }

    private static IllegalArgumentException notKib(String variable, String value) {
        return new IllegalArgumentException(
                "%s must be a number of kibibytes, at least 1, but was '%s'".formatted(variable, value));
    }

    private static OptionalInt kib(Map<String, String> variables, String variable) {
        String text = variables.getOrDefault(variable, "");
        if (!text.isEmpty() && !text.matches("\\d{1,9}")) {
            throw notKib(variable, text);
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /// @param raw where DMS writes
    /// @param lake where files that passed go
    /// @param fail where files that failed go
    /// @param metadata where contracts and receipts are
    public record Buckets(String raw, String lake, String fail, String metadata) {

        public Buckets {
            requireNonNull(raw, "raw is null");
            requireNonNull(lake, "lake is null");
            requireNonNull(fail, "fail is null");
            requireNonNull(metadata, "metadata is null");
        }
    }
}
