package io.sluice.catalogue;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.glue.CatalogTableArgs;
import com.pulumi.aws.glue.inputs.CatalogTablePartitionKeyArgs;
import com.pulumi.aws.glue.inputs.CatalogTableStorageDescriptorArgs;
import com.pulumi.aws.glue.inputs.CatalogTableStorageDescriptorColumnArgs;
import com.pulumi.aws.glue.inputs.CatalogTableStorageDescriptorSerDeInfoArgs;
import com.pulumi.core.Output;
import io.sluice.contract.TableContract;
import io.sluice.contract.key.LakeKey;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The Glue table over the files of one contract.
///
/// @param contract the table
/// @param layout the columns around the table's own
/// @param lakeBucket name of the bucket that holds the files
record LakeTable(TableContract contract, FileLayout layout, Output<String> lakeBucket) {

    private static final String FORMAT = "org.apache.hadoop.hive.ql.io.parquet.";

    LakeTable {
        requireNonNull(contract, "contract is null");
        requireNonNull(layout, "layout is null");
        requireNonNull(lakeBucket, "lakeBucket is null");
    }

    CatalogTableArgs args(Output<String> databaseName) {
        Output<String> location =
                lakeBucket.applyValue(bucket -> "s3://%s/%s".formatted(bucket, LakeKey.folder(contract.id())));
        return CatalogTableArgs.builder()
                .databaseName(databaseName)
                .name(Names.glueTable(contract.id()))
                .description(new Comments(contract).ofTable())
                .tableType("EXTERNAL_TABLE")
                .parameters(location.applyValue(new LakeTableParameters(contract, layout)::at))
                .partitionKeys(CatalogTablePartitionKeyArgs.builder()
                        .name(LakeKey.PARTITION)
                        .type("date")
                        .comment("Day on which the file arrived")
                        .build())
                .storageDescriptor(storage(location))
                .build();
    }

    private CatalogTableStorageDescriptorArgs storage(Output<String> location) {
        return CatalogTableStorageDescriptorArgs.builder()
                .location(location)
                .inputFormat(FORMAT + "MapredParquetInputFormat")
                .outputFormat(FORMAT + "MapredParquetOutputFormat")
                .serDeInfo(CatalogTableStorageDescriptorSerDeInfoArgs.builder()
                        .serializationLibrary(FORMAT + "serde.ParquetHiveSerDe")
                        .parameters(Map.of("serialization.format", "1"))
                        .build())
                .columns(columns())
                .build();
    }

    /// Glue keeps names in lower case only, and Athena finds a file's column by its name in any case.
    private List<CatalogTableStorageDescriptorColumnArgs> columns() {
        return layout.columns(contract).stream().map(this::column).toList();
    }

    private CatalogTableStorageDescriptorColumnArgs column(FileLayout.FileColumn column) {
        CatalogTableStorageDescriptorColumnArgs.Builder glue = CatalogTableStorageDescriptorColumnArgs.builder()
                .name(column.name().toLowerCase(Locale.ROOT))
                .type(column.type().glue());
        new Comments(contract).of(column).ifPresent(glue::comment);
        return glue.build();
    }
}
