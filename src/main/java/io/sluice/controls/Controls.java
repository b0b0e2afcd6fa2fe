package io.sluice.controls;

import java.util.List;
import java.util.stream.Stream;

/// Every control there is.
public final class Controls {

    private Controls() {}

    /// In the order of the report: by service.
    public static List<Control> all() {
        return Stream.of(
                        DmsInstanceControls.all(),
                        DmsTaskControls.all(),
                        DmsEndpointControls.all(),
                        S3AccessControls.all(),
                        S3DataControls.all(),
                        MessagingControls.all(),
                        KeyControls.all(),
                        LambdaControls.all(),
                        MonitoringControls.all(),
                        AccessControls.all(),
                        NetworkControls.all(),
                        CatalogueControls.all(),
                        SecretControls.all(),
                        EdgeControls.all())
                .flatMap(List::stream)
                .sorted(ControlId.order())
                .toList();
    }
}
