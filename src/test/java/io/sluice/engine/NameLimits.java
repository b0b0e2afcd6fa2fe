package io.sluice.engine;

import java.util.Map;

/// How long a name that Pulumi makes may be, of each type that has a limit below 255.
public final class NameLimits {

    /// Characters, by type.
    public static final Map<String, Integer> LONGEST = Map.of(
            "aws:s3/bucketV2:BucketV2", 63,
            "aws:iam/role:Role", 64,
            "aws:lambda/function:Function", 64,
            "aws:scheduler/schedule:Schedule", 64,
            "aws:cloudwatch/eventRule:EventRule", 64,
            "aws:dms/replicationInstance:ReplicationInstance", 63,
            "aws:sqs/queue:Queue", 80,
            "aws:athena/workgroup:Workgroup", 128);

    private NameLimits() {}

    static int of(String type) {
        return LONGEST.getOrDefault(type, 255);
    }
}
