package io.sluice.iam;

import java.util.List;

/// Actions of AWS X-Ray that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html>
public final class XRayAction {

    /// What a traced function sends.
    public static final List<String> WRITE = List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

    private XRayAction() {}
}
