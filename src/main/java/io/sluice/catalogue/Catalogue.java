package io.sluice.catalogue;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.glue.CatalogDatabase;
import com.pulumi.aws.glue.CatalogDatabaseArgs;
import com.pulumi.aws.glue.CatalogTable;
import com.pulumi.aws.glue.CatalogTableArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Durability;
import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.naming.Names;
import java.util.List;
import java.util.Map;

/// The Glue database of a pipeline and its tables. **Stateful**: permissions of its readers hang on it.
public final class Catalogue extends ComponentResource {

    private static final String TYPE = "sluice:catalogue:Catalogue";

    private final CatalogDatabase database;

    public Catalogue(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.database = database(name, args);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(this).build();
        for (TableContract contract : args.contracts()) {
            CatalogTableArgs table = new LakeTable(contract, args.layout(), args.lakeBucket()).args(database.name());
            new CatalogTable("%s-%s".formatted(name, contract.id().qualifiedName()), table, child);
        }
        registerOutputs(Map.of("databaseName", database.name()));
    }

    /// Name of the Glue database.
    public Output<String> databaseName() {
        return database.name();
    }

    private CatalogDatabase database(String name, Args args) {
        CustomResourceOptions.Builder stateful = CustomResourceOptions.builder();
        stateful.parent(this);
        stateful.protect(args.durability() == Durability.PROTECTED);
        stateful.retainOnDelete(args.durability() == Durability.PROTECTED);
        CatalogDatabaseArgs database = CatalogDatabaseArgs.builder()
                .name(args.names().glueDatabase())
                .description("History of database %s: every row version that passed validation"
                        .formatted(args.names().database()))
                .build();
        return new CatalogDatabase(name, database, stateful.build());
    }

    /// @param names physical names of the pipeline
    /// @param lakeBucket name of the bucket that holds the files
    /// @param contracts current contract of each table
    /// @param layout the columns around each table's own
    /// @param durability what becomes of the database at the end of the stack
    public record Args(
            Names names,
            Output<String> lakeBucket,
            List<TableContract> contracts,
            FileLayout layout,
            Durability durability) {

        public Args {
            requireNonNull(names, "names is null");
            requireNonNull(lakeBucket, "lakeBucket is null");
            requireNonNull(layout, "layout is null");
            requireNonNull(durability, "durability is null");
            contracts = List.copyOf(contracts);
            GlueNames.requireDistinct(contracts);
        }
    }
}
