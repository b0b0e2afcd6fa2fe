package io.sluice;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import io.sluice.config.LobPolicy;
import io.sluice.config.LobTruncation;
import io.sluice.config.ReplicationConfig;
import io.sluice.contract.key.RawFolder;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.ValidatorEnvironment;
import io.sluice.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// What the parts of a pipeline may do with its buckets, and how they learn the names.
///
/// @param database name of the pipeline, and of its folder in the raw bucket
/// @param storage the buckets
record Access(String database, Storage storage) {

    /// Where receipts are kept in the metadata bucket; contracts beside them are not the validator's to write.
    private static final String RECEIPTS = "receipts/";

    Access {
        requireNonNull(database, "database is null");
        requireNonNull(storage, "storage is null");
    }

    /// A task writes its own folder, and replaces what a reload makes anew.
    List<Output<IamStatement>> landing(RawFolder folder) {
        return List.of(
                storage.raw().grants().replace("WriteTheRawFolder", folder.of(database) + "/"),
                storage.raw().grants().list("ListTheRawBucket"),
                storage.key().grantUse("UseThePipelinesKey"));
    }

    /// The validator moves files out of the raw bucket, and takes back from the fail bucket what passed when it
    /// came again. It can delete nothing anywhere else.
    ///
    /// @param consume opens the queue of events
    /// @param publish opens the topic that failed files are told to
    List<Output<IamStatement>> validator(Output<IamStatement> consume, Output<IamStatement> publish) {
        List<Output<IamStatement>> statements = new ArrayList<>(List.of(
                consume,
                publish,
                storage.raw().grants().take("TakeFilesFromTheRawBucket"),
                storage.raw().grants().list("ListTheRawBucket"),
                storage.lake().grants().read("ReadTheLakeToCompare"),
                storage.lake().grants().write("WriteToTheLake", database + "/"),
                storage.lake().grants().list("ListTheLake"),
                storage.fail().grants().read("ReadTheFailBucketToCompare"),
                storage.fail().grants().replace("WriteToTheFailBucketAndTakeBack", database + "/"),
                storage.fail().grants().list("ListTheFailBucket"),
                storage.metadata().grants().read("ReadContractsAndReceipts"),
                storage.metadata().grants().write("WriteReceipts", RECEIPTS),
                storage.metadata().grants().write("WriteWhatBecomesOfSingleRows", Quarantined.FOLDER),
                storage.metadata().grants().list("ListTheMetadataBucket"),
                storage.key().grantUse("UseThePipelinesKey")));
        storage.grantLakeKey("UseTheLakesKey").ifPresent(statements::add);
        return statements;
    }

    /// What the validator function is told.
    ///
    /// @param layout the columns around each table's own
    /// @param topicArn topic that failed files are told to
    /// @param replication what becomes of LOBs, which says whether one that was cut is a fault
    Output<ValidatorEnvironment> environment(
            FileLayout layout, Output<String> topicArn, ReplicationConfig replication) {
        LobPolicy lobs = replication.lobs();
        OptionalInt lobLimitKib =
                lobs.truncation() == LobTruncation.FAIL ? OptionalInt.of(lobs.maxKib()) : OptionalInt.empty();
        return Output.tuple(
                        storage.raw().bucketName(),
                        storage.lake().bucketName(),
                        storage.fail().bucketName(),
                        storage.metadata().bucketName(),
                        topicArn)
                .applyValue(names -> new ValidatorEnvironment(
                        database,
                        new ValidatorEnvironment.Buckets(names.t1, names.t2, names.t3, names.t4),
                        layout,
                        Optional.of(names.t5),
                        lobLimitKib,
                        replication.longestLobKib()));
    }
}
