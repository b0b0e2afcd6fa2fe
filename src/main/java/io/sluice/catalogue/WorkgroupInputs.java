package io.sluice.catalogue;

import static java.util.Objects.requireNonNull;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;

/// The inputs of an Athena workgroup, as the provider's schema names them.
///
/// The SDK's own class holds the scan limit in 32 bits, which ends at 2 GiB; the provider takes more.
/// See <https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html>
final class WorkgroupInputs extends ResourceArgs {

    @Import(name = "name", required = true)
    private final Output<String> name;

    @Import(name = "description")
    private final Output<String> description;

    @Import(name = "configuration", required = true)
    private final Output<Map<String, Object>> configuration;

    /// Named queries and history go with the stack; the data they were about does not.
    @Import(name = "forceDestroy")
    private final Output<Boolean> forceDestroy = Output.of(true);

    WorkgroupInputs(String name, String description, Output<Map<String, Object>> configuration) {
        this.name = Output.of(name);
        this.description = Output.of(description);
        this.configuration = requireNonNull(configuration, "configuration is null");
    }
}
