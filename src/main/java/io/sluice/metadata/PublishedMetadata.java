package io.sluice.metadata;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.s3.BucketObjectv2;
import com.pulumi.aws.s3.BucketObjectv2Args;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.json.PublishedContracts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Uploads every open version of every contract, those of one table as one object.
public final class PublishedMetadata extends ComponentResource {

    private static final String TYPE = "sluice:metadata:PublishedMetadata";

    private final CustomResourceOptions child =
            CustomResourceOptions.builder().parent(this).build();

    public PublishedMetadata(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        args.byTable().forEach((id, versions) -> publish(name, args.bucketName(), id, versions));
        registerOutputs(Map.of());
    }

    private void publish(String name, Output<String> bucketName, TableId id, List<TableContract> versions) {
        BucketObjectv2Args object = BucketObjectv2Args.builder()
                .bucket(bucketName)
                .key(PublishedContracts.key(id))
                .content(new PublishedContracts(versions).write())
                .contentType("application/json")
                .build();
        new BucketObjectv2("%s-%s".formatted(name, id.qualifiedName()), object, child);
    }

    /// @param bucketName the metadata bucket
    /// @param contracts every open version of every table
    public record Args(Output<String> bucketName, List<TableContract> contracts) {

        public Args {
            requireNonNull(bucketName, "bucketName is null");
            contracts = List.copyOf(contracts);
        }

        Map<TableId, List<TableContract>> byTable() {
            return contracts.stream()
                    .collect(Collectors.groupingBy(TableContract::id, TreeMap::new, Collectors.toList()));
        }
    }
}
