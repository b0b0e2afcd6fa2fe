package io.sluice.catalogue;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/// Where Athena asks the lake: no query reads more than the limit, and every result is encrypted and goes in time.
///
/// A client cannot choose another place or none.
/// See <https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html>
public final class QueryWorkgroup extends ComponentResource {

    private static final String TYPE = "sluice:catalogue:QueryWorkgroup";

    private static final String WORKGROUP = "aws:athena/workgroup:Workgroup";

    public QueryWorkgroup(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        new CustomResource(
                WORKGROUP,
                name,
                new WorkgroupInputs(args.workgroupName(), "Queries of the lake of " + name, configuration(args)),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("workgroupName", Output.of(args.workgroupName())));
    }

    private static Output<Map<String, Object>> configuration(Args args) {
        return Output.tuple(args.resultBucket(), args.keyArn())
                .applyValue(known -> Map.of(
                        "enforceWorkgroupConfiguration",
                        true,
                        "publishCloudwatchMetricsEnabled",
                        true,
                        "bytesScannedCutoffPerQuery",
                        (double) args.scanLimitBytes(),
                        "resultConfiguration",
                        results(known.t1, known.t2)));
    }

    private static Map<String, Object> results(String bucket, String keyArn) {
        return Map.of(
                "outputLocation",
                "s3://%s/".formatted(bucket),
                "encryptionConfiguration",
                Map.of("encryptionOption", "SSE_KMS", "kmsKeyArn", keyArn));
    }

    /// @param workgroupName name of the workgroup
    /// @param resultBucket bucket that results go to
    /// @param keyArn key that results are encrypted under
    /// @param scanLimitGib most that one query may read
    public record Args(String workgroupName, Output<String> resultBucket, Output<String> keyArn, int scanLimitGib) {

        public Args {
            requireNonNull(workgroupName, "workgroupName is null");
            requireNonNull(resultBucket, "resultBucket is null");
            requireNonNull(keyArn, "keyArn is null");
        }

        long scanLimitBytes() {
            return (long) scanLimitGib << 30;
        }
    }
}
