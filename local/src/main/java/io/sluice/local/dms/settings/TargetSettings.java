package io.sluice.local.dms.settings;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.dms.EndpointOptions.Booleans;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.local.LocalException;
import java.util.List;

/// The S3 target endpoint, as the plan writes it.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
///
/// @param folder folder of the task in the bucket, empty for none
/// @param layout columns that DMS adds to a table's own
/// @param types what becomes of booleans and timestamps
/// @param parquet form of a file
/// @param batches when a file of changes is written, and into which folder
public record TargetSettings(
        String folder, Layout layout, EndpointOptions types, ParquetSettings parquet, BatchSettings batches) {

    public TargetSettings {
        requireNonNull(folder, "folder is null");
        requireNonNull(layout, "layout is null");
        requireNonNull(types, "types is null");
        requireNonNull(parquet, "parquet is null");
        requireNonNull(batches, "batches is null");
    }

    /// Reads the inputs of a planned `S3Endpoint`; what is missing has DMS's default.
    ///
    /// @throws LocalException naming every setting the stand-in cannot honour
    public static TargetSettings read(JsonNode endpoint) {
        SettingsReader reader = new SettingsReader(endpoint);
        refuse(reader);
        TargetSettings settings = new TargetSettings(
                reader.text("bucketFolder").orElse("").replaceAll("^/+|/+$", ""),
                Layout.read(reader),
                types(reader),
                ParquetSettings.read(reader),
                BatchSettings.read(reader));
        requireNone("S3 endpoint settings", reader.problems());
        return settings;
    }

    static void requireNone(String what, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new LocalException("%s: %s".formatted(what, String.join("; ", problems)));
        }
    }

    private static EndpointOptions types(SettingsReader reader) {
        return new EndpointOptions(
                reader.flag("mapBooleanAsBoolean", false) ? Booleans.AS_BOOLEAN : Booleans.AS_TEXT,
                reader.flag("parquetTimestampInMillisecond", false) ? TimestampUnit.MILLIS : TimestampUnit.MICROS);
    }

    private static void refuse(SettingsReader reader) {
        reader.choice("dataFormat", Format.class, Format.PARQUET);
        reader.refuse("preserveTransactions", "true", "it makes DMS write CSV");
        reader.refuse("cdcInsertsOnly", "true", "updates and deletes would be missing from the lake");
        reader.refuse("cdcInsertsAndUpdates", "true", "deletes would be missing from the lake");
        reader.refuse("addColumnName", "true", "it is a setting for CSV");
        reader.refuse("glueCatalogGeneration", "true", "the pipeline owns its catalogue");
        reader.refuseAny("cdcPath", "it makes DMS write CSV");
        reader.refuseAny("externalTableDefinition", "it describes a source");
        reader.refuseAny("datePartitionTimezone", "folders and names are in UTC");
    }

    /// The one format there is: CSV is refused by not being here.
    private enum Format {
        PARQUET
    }

    /// @param operations on which rows the column `Op` stands
    /// @param timestampColumn name of the timestamp column, empty for none
    /// @param loadTimestamp what the timestamp of a loaded row is
    public record Layout(Operations operations, String timestampColumn, LoadTimestamp loadTimestamp) {

        static Layout read(SettingsReader reader) {
            return new Layout(
                    reader.flag("includeOpForFullLoad", false) ? Operations.ON_ALL_ROWS : Operations.ON_CHANGES,
                    reader.text("timestampColumnName").orElse(""),
                    reader.flag("useTaskStartTimeForFullLoadTimestamp", false)
                            ? LoadTimestamp.TASK_START
                            : LoadTimestamp.ROW_TRANSFER);
        }
    }

    /// The two effects of `includeOpForFullLoad`.
    public enum Operations {
        ON_ALL_ROWS,
        ON_CHANGES
    }

    /// The two effects of `useTaskStartTimeForFullLoadTimestamp`.
    public enum LoadTimestamp {
        TASK_START,
        ROW_TRANSFER
    }
}
