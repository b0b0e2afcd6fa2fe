package io.sluice.naming;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableId;
import java.util.Locale;
import java.util.regex.Pattern;

/// The physical names of one pipeline. What does not fit AWS's limits is refused, never cut.
///
/// @param database name of the pipeline
/// @param stack name of the stack, so that two stacks can share an account
public record Names(String database, String stack) {

    /// Identifiers of DMS are required inputs.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html>
    static final int MAX_DMS_IDENTIFIER = 63;

    /// Last segment of a task's ARN, and so the CloudWatch dimension of its metrics.
    /// See <https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationTask.html>
    static final int MAX_RESOURCE_IDENTIFIER = 31;

    /// Athena and dbt call a table by name.
    /// See <https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-catalog-tables.html>
    static final int MAX_GLUE_NAME = 255;

    private static final Pattern DMS_IDENTIFIER = Pattern.compile("[a-z](?:-?[a-z0-9])+");

    public Names {
        requireNonNull(database, "database is null");
        requireNonNull(stack, "stack is null");
    }

    /// Of the replication instance.
    public String replicationInstance() {
        return identifier("instance", MAX_DMS_IDENTIFIER);
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
    public String taskResourceIdentifier() {
        return identifier("task", MAX_RESOURCE_IDENTIFIER);
    }

    /// The Glue database, with `_` where Athena would ask for quotes.
    public String glueDatabase() {
        return "%s_%s".formatted(database, stack).toLowerCase(Locale.ROOT).replace('-', '_');
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
        String name = "%s-%s-%s".formatted(database, stack, purpose);
        if (name.length() > longest || !DMS_IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "DMS identifier must be at most %d lower-case letters, digits and single hyphens but was '%s'"
                            .formatted(longest, name));
        }
        return name;
    }
}
