package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Keeping;
import io.sluice.config.LakeBucket;
import io.sluice.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// The buckets of one pipeline, in the order in which a file meets them, and their keys.
public final class Storage extends ComponentResource {

    private static final String TYPE = "sluice:storage:Storage";

    private final Args args;
    private final EncryptionKey key;
    private final EncryptionKey lakeKey;
    private final DataBucket raw;
    private final Lake lake;
    private final DataBucket fail;
    private final DataBucket metadata;
    private final DataBucket results;

    public Storage(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        this.args = args;
        this.key = key(name + "-key", args.pipelines(), List.of());
        this.lakeKey = args.oneSite() ? key : key(name + "-key-lake", args.lake(), args.guests());
        Upkeep lasting = Upkeep.lasting(args.keeping());
        this.raw = bucket(name + "-raw", Upkeep.passing(args.keeping()));
        this.lake = lake(name + "-lake", lasting);
        this.fail = bucket(name + "-fail", lasting);
        this.metadata = bucket(name + "-metadata", lasting);
        this.results = lakeSide(
                name + "-results",
                Upkeep.renewable(args.keeping(), args.keeping().retention().queryResultDays()),
                List.of());
        registerOutputs(Map.of(
                "raw", raw.bucketName(),
                "lake", lake.bucketName(),
                "fail", fail.bucketName(),
                "metadata", metadata.bucketName()));
    }

    /// The key of everything in the pipelines' account.
    public EncryptionKey key() {
        return key;
    }

    /// The key of the pipeline's own buckets beside the lake, which is [#key()] where both are in one place.
    public EncryptionKey lakeKey() {
        return lakeKey;
    }

    /// The statement that opens the lake's key, if it is another one than [#key()].
    public Optional<Output<IamStatement>> grantLakeKey(String sid) {
        boolean same = args.oneSite() && args.lakeBucket() instanceof LakeBucket.Own;
        return same ? Optional.empty() : lake.grantKey(sid);
    }

    /// Where DMS writes.
    public DataBucket raw() {
        return raw;
    }

    /// Where files that passed go.
    public Lake lake() {
        return lake;
    }

    /// Where files that failed go.
    public DataBucket fail() {
        return fail;
    }

    /// Where contracts and receipts are.
    public DataBucket metadata() {
        return metadata;
    }

    /// Where Athena puts the results of queries.
    public DataBucket results() {
        return results;
    }

    private EncryptionKey key(String name, Site site, List<Output<String>> guests) {
        EncryptionKey.Args own =
                new EncryptionKey.Args(site.account(), args.keeping().durability(), guests);
        return new EncryptionKey(name, own, site.under(this));
    }

    private DataBucket bucket(String name, Upkeep upkeep) {
        DataBucket.Args own =
                new DataBucket.Args(key.arn(), upkeep, args.pipelines().accessLogBucket(), List.of());
        return new DataBucket(name, own, args.pipelines().under(this));
    }

    private DataBucket lakeSide(String name, Upkeep upkeep, List<Output<String>> guests) {
        DataBucket.Args own =
                new DataBucket.Args(lakeKey.arn(), upkeep, args.lake().accessLogBucket(), guests);
        return new DataBucket(name, own, args.lake().under(this));
    }

    private Lake lake(String name, Upkeep upkeep) {
        return switch (args.lakeBucket()) {
            case LakeBucket.Own own -> Lake.own(lakeSide(name, upkeep, args.guests()), lakeKey);
            case LakeBucket.Existing existing -> Lake.existing(existing.name(), existing.keyArn());
        };
    }

    /// @param pipelines where the pipeline is
    /// @param lake where the lake is
    /// @param lakeBucket own or existing
    /// @param keeping how long what is kept
    /// @param moverArn role that moves files, which another account must admit by name
    public record Args(Site pipelines, Site lake, LakeBucket lakeBucket, Keeping keeping, Output<String> moverArn) {

        public Args {
            requireNonNull(pipelines, "pipelines is null");
            requireNonNull(lake, "lake is null");
            requireNonNull(lakeBucket, "lakeBucket is null");
            requireNonNull(keeping, "keeping is null");
            requireNonNull(moverArn, "moverArn is null");
        }

        boolean oneSite() {
            return pipelines.account().equals(lake.account());
        }

        /// Within one account IAM policies are enough.
        List<Output<String>> guests() {
            boolean foreign = !pipelines.account().id().equals(lake.account().id());
            return foreign ? List.of(moverArn) : List.of();
        }
    }
}
