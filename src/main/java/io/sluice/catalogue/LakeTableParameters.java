package io.sluice.catalogue;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.LakeKey;
import io.sluice.contract.pipeline.FileLayout;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The parameters of a Glue table: what curation reads, and how Athena finds the partitions.
///
/// @param contract the table
/// @param layout the columns around its own
record LakeTableParameters(TableContract contract, FileLayout layout) {

    /// No file can have arrived before the project existed; without a first day Athena cannot project.
    private static final String FIRST_DAY = "2025-01-01";

    LakeTableParameters {
        requireNonNull(contract, "contract is null");
        requireNonNull(layout, "layout is null");
    }

    /// @param location folder of the table, with a slash at its end
    Map<String, String> at(String location) {
        Map<String, String> parameters = new TreeMap<>(curation());
        parameters.putAll(projection(location));
        return parameters;
    }

    /// Names that the field's curation tools read.
    private Map<String, String> curation() {
        return Map.ofEntries(
                entry("classification", "parquet"),
                entry("source_primary_key", lower(String.join(",", contract.primaryKey()))),
                entry("extraction_key", "%s, %s".formatted(layout.timestamp(), layout.position())),
                entry("extraction_timestamp_column_name", layout.timestamp()),
                entry("extraction_operation_column_name", lower(layout.operation())),
                entry("sluice_change_sequence_column_name", layout.changeSequence()),
                entry("sluice_schema", contract.id().schema()),
                entry("sluice_table", contract.id().table()),
                entry("sluice_contract_version", Integer.toString(contract.version())));
    }

    /// The last day is tomorrow in UTC: an event's date can be ahead of Athena's clock around midnight.
    /// See <https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html>
    private static Map<String, String> projection(String location) {
        String key = "projection." + LakeKey.PARTITION;
        return Map.of(
                "projection.enabled",
                "true",
                key + ".type",
                "date",
                key + ".format",
                "yyyy-MM-dd",
                key + ".range",
                FIRST_DAY + ",NOW+1DAYS",
                key + ".interval",
                "1",
                key + ".interval.unit",
                "DAYS",
                "storage.location.template",
                "%s%s=${%s}/".formatted(location, LakeKey.PARTITION, LakeKey.PARTITION));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
