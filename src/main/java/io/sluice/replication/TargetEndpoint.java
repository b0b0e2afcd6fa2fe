package io.sluice.replication;

import static java.util.Objects.requireNonNull;

import com.pulumi.aws.dms.S3Endpoint;
import com.pulumi.aws.dms.S3EndpointArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Account;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.type.TimestampUnit;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.naming.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// How DMS writes: Parquet files under the folder of a task in the raw bucket.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
public final class TargetEndpoint extends ComponentResource {

    private static final String TYPE = "sluice:replication:TargetEndpoint";

    /// A file that a function reads whole and that Athena splits well.
    private static final int MAX_FILE_KIB = 131_072;

    /// DMS's own default: changes of this size are written before the interval is over.
    private static final int CDC_MIN_FILE_KIB = 32_000;

    private final S3Endpoint endpoint;

    public TargetEndpoint(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ServiceRole role = new ServiceRole(
                name,
                "Lets DMS write the files of " + args.names().database(),
                Trust.service("dms.amazonaws.com", args.account().id()),
                ComponentResourceOptions.builder().parent(this).build());
        Output<String> roleArn = role.allow(args.landing().grants());
        this.endpoint = new S3Endpoint(
                name,
                endpoint(args, roleArn),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("endpointArn", endpoint.endpointArn()));
    }

    /// ARN of the endpoint.
    public Output<String> arn() {
        return endpoint.endpointArn();
    }

    private static S3EndpointArgs endpoint(Args args, Output<String> roleArn) {
        S3EndpointArgs.Builder endpoint = S3EndpointArgs.builder()
                .endpointId(args.names().targetEndpoint())
                .endpointType("target")
                .serviceAccessRoleArn(roleArn)
                .bucketName(args.landing().bucketName())
                .bucketFolder(args.landing().folder())
                .expectedBucketOwner(args.account().id())
                .encryptionMode("SSE_KMS")
                .serverSideEncryptionKmsKeyId(args.landing().keyArn())
                // The catalogue has its own part; DMS's tables know no contract.
                .glueCatalogGeneration(false)
                .cdcMaxBatchInterval((int) args.cdcMaxBatchInterval().toSeconds())
                .cdcMinFileSize(CDC_MIN_FILE_KIB)
                .maxFileSize(MAX_FILE_KIB);
        return columns(parquet(endpoint)).build();
    }

    /// Version 2.0 is the one whose files were decoded byte by byte for the validator; Athena reads both.
    private static S3EndpointArgs.Builder parquet(S3EndpointArgs.Builder endpoint) {
        return endpoint.dataFormat("parquet")
                .parquetVersion("parquet-2-0")
                .compressionType("GZIP")
                .encodingType("rle-dictionary")
                .enableStatistics(true)
                .parquetTimestampInMillisecond(EndpointOptions.standard().timestampUnit() == TimestampUnit.MILLIS);
    }

    /// The same columns in files of the full load and of changes, and a full load that sorts before every
    /// change.
    private static S3EndpointArgs.Builder columns(S3EndpointArgs.Builder endpoint) {
        return endpoint.includeOpForFullLoad(true)
                .timestampColumnName(FileLayout.standard().timestamp())
                .useTaskStartTimeForFullLoadTimestamp(true)
                .datePartitionEnabled(false);
    }

    /// @param account account and region of the endpoint
    /// @param names physical names of the pipeline
    /// @param landing where files go
    /// @param cdcMaxBatchInterval longest time before changes are written
    public record Args(Account account, Names names, Landing landing, Duration cdcMaxBatchInterval) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(names, "names is null");
            requireNonNull(landing, "landing is null");
            requireNonNull(cdcMaxBatchInterval, "cdcMaxBatchInterval is null");
        }
    }

    /// @param bucketName bucket that files are written to
    /// @param folder folder of the task in it
    /// @param keyArn key they are encrypted under
    /// @param grants statements that open all of these
    public record Landing(
            Output<String> bucketName, String folder, Output<String> keyArn, List<Output<IamStatement>> grants) {

        public Landing {
            requireNonNull(bucketName, "bucketName is null");
            requireNonNull(folder, "folder is null");
            requireNonNull(keyArn, "keyArn is null");
            grants = List.copyOf(grants);
        }
    }
}
