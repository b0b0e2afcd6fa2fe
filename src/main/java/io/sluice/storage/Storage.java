package io.sluice.storage;

import static java.util.Objects.requireNonNull;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.sluice.config.Durability;
import java.util.Map;

/// The buckets of one pipeline, in the order in which a file meets them, and their key.
public final class Storage extends ComponentResource {

    private static final String TYPE = "sluice:storage:Storage";

    private final ComponentResourceOptions child =
            ComponentResourceOptions.builder().parent(this).build();
    private final EncryptionKey key;
    private final DataBucket raw;
    private final DataBucket lake;
    private final DataBucket fail;
    private final DataBucket metadata;

    public Storage(String name, Durability durability, ComponentResourceOptions options) {
        requireNonNull(durability, "durability is null");
        super(TYPE, name, options);
        this.key = new EncryptionKey(name + "-key", durability, child);
        DataBucket.Args args = new DataBucket.Args(key.arn(), durability);
        this.raw = new DataBucket(name + "-raw", args, child);
        this.lake = new DataBucket(name + "-lake", args, child);
        this.fail = new DataBucket(name + "-fail", args, child);
        this.metadata = new DataBucket(name + "-metadata", args, child);
        registerOutputs(Map.of(
                "raw", raw.bucketName(),
                "lake", lake.bucketName(),
                "fail", fail.bucketName(),
                "metadata", metadata.bucketName()));
    }

    /// The key of all four.
    public EncryptionKey key() {
        return key;
    }

    /// Where DMS writes.
    public DataBucket raw() {
        return raw;
    }

    /// Where files that passed go.
    public DataBucket lake() {
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
}
