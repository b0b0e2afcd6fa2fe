package io.sluice.naming;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// The physical names of one pipeline. What does not fit AWS's limits is refused; the one name that must be cut says
/// so.
///
/// @param database name of the pipeline
/// @param stack name of the stack, so that two stacks can share an account
public record Names(String database, String stack) {

    /// Identifiers of DMS are required inputs.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html>
    static final int MAX_INSTANCE_IDENTIFIER = 63;

    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateEndpoint.html>
    static final int MAX_DMS_IDENTIFIER = 255;

    /// Last segment of a task's ARN, and so the CloudWatch dimension of its metrics.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationTask.html>
    static final int MAX_RESOURCE_IDENTIFIER = 31;

    /// Athena and dbt call a table by name.
    /// See <https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-catalog-tables.html>
    static final int MAX_GLUE_NAME = 255;

    private static final Pattern DMS_IDENTIFIER = Pattern.compile("[a-z](?:-?[a-z0-9])+");

    /// Digits that tell two shortened names apart.
    private static final int CHECKSUM_DIGITS = 6;

    public Names {
        requireNonNull(database, "database is null");
        requireNonNull(stack, "stack is null");
    }

    /// The database in the alphabet that buckets, functions and DMS share: logical names begin with it, because Pulumi
    /// makes physical ones of them.
    public String slug() {
        return database.replace('_', '-');
    }

    /// Of the replication instance.
    public String replicationInstance() {
        return identifier("instance", MAX_INSTANCE_IDENTIFIER);
    }

    /// Of the log group of every task on the instance: DMS fixes it.
    public String taskLogGroup() {
        return "dms-tasks-" + replicationInstance();
    }

    /// Of the subnet group.
    public String subnetGroup() {
        return identifier("subnets", MAX_DMS_IDENTIFIER);
    }

    /// Of the endpoint at the source.
    public String sourceEndpoint() {
        return identifier("source", MAX_DMS_IDENTIFIER);
    }

    /// Of the endpoint at the raw bucket.
    public String targetEndpoint() {
        return identifier("target", MAX_DMS_IDENTIFIER);
    }

    /// Of the replication task.
    public String task() {
        return identifier("task", MAX_DMS_IDENTIFIER);
    }

    /// The part of the task's ARN that its metrics carry.
    ///
    /// AWS takes so few characters that a long name is cut, and then ends in a checksum of the whole.
    public String taskResourceIdentifier() {
        return taskResourceIdentifier("task");
    }

    /// The same of one of several tasks.
    ///
    /// @param purpose what the task does
    public String taskResourceIdentifier(String purpose) {
        String whole = "%s-%s-%s".formatted(slug(), stack, purpose);
        if (whole.length() <= MAX_RESOURCE_IDENTIFIER) {
            return checked(whole, MAX_RESOURCE_IDENTIFIER);
        }
        String kept = whole.substring(0, MAX_RESOURCE_IDENTIFIER - CHECKSUM_DIGITS - 1);
        // A cut may end at a hyphen, and DMS takes no two in a row.
        return checked(kept.replaceFirst("-$", "") + "-" + checksum(whole), MAX_RESOURCE_IDENTIFIER);
    }

    /// The Glue database, with `_` where Athena would ask for quotes.
    public String glueDatabase() {
        return glueName("%s_%s".formatted(database, stack));
    }

    /// The Athena workgroup that is meant for this database.
    /// See <https://docs.aws.amazon.com/athena/latest/APIReference/API_CreateWorkGroup.html>
    public String workgroup() {
        return "%s-%s".formatted(slug(), stack);
    }

    /// What CloudWatch shows beside the alarms.
    public String dashboard() {
        return "sluice-%s-%s".formatted(slug(), stack);
    }

    private static String glueName(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /// A Glue table, in lower case because Glue keeps no other.
    ///
    /// @throws IllegalArgumentException if the name is longer than Glue takes
    public static String glueTable(TableId id) {
        String name = "%s_%s".formatted(id.schema(), id.table()).toLowerCase(Locale.ROOT);
        if (name.length() > MAX_GLUE_NAME) {
            throw new IllegalArgumentException(
                    "name of Glue table must be at most %d characters but was '%s'".formatted(MAX_GLUE_NAME, name));
        }
        return name;
    }

    private String identifier(String purpose, int longest) {
        return checked("%s-%s-%s".formatted(slug(), stack, purpose), longest);
    }

    private static String checked(String name, int longest) {
        if (name.length() > longest || !DMS_IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "DMS identifier must be at most %d lower-case letters, digits and single hyphens but was '%s'"
                            .formatted(longest, name));
        }
        return name;
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECKSUM_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
