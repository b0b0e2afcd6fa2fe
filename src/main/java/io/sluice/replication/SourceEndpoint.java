package io.sluice.replication;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.dms.Endpoint;
import com.pulumi.aws.dms.EndpointArgs;
import com.pulumi.aws.dms.inputs.EndpointPostgresSettingsArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.LobTruncation;
import io.sluice.config.SourceDatabase;
import io.sluice.contract.dms.EndpointOptions;
import io.sluice.iam.SecretsManagerAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.naming.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.policybuilder.iam.IamStatement;

/// How DMS reaches the source: with the credentials of a secret, over TLS.
public final class SourceEndpoint extends ComponentResource {

    private static final String TYPE = "sluice:replication:SourceEndpoint";

    private final Endpoint endpoint;

    public SourceEndpoint(String name, Args args, ComponentResourceOptions options) {
        requireNonNull(args, "args is null");
        super(TYPE, name, options);
        ServiceRole role = new ServiceRole(
                name + "-access",
                "Lets DMS read the secret of " + args.names().database(),
                // The regional principal: DMS reads endpoint secrets under no other.
                Trust.service(
                        "dms.%s.amazonaws.com".formatted(args.account().region()),
                        args.account().id()),
                ComponentResourceOptions.builder().parent(this).build());
        Output<String> roleArn =
                role.allow(List.of(Output.of(readSecret(args.source().secretArn()))));
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(this).build();
        this.endpoint = switch (args.source()) {
            case SourceDatabase.Postgres postgres -> new Endpoint(name, postgres(args, postgres, roleArn), child);
        };
        registerOutputs(Map.of("endpointArn", endpoint.endpointArn()));
    }

    /// ARN of the endpoint.
    public Output<String> arn() {
        return endpoint.endpointArn();
    }

    private static IamStatement readSecret(String secretArn) {
        return IamStatement.builder()
                .sid("ReadTheSourcesSecret")
                .effect(ALLOW)
                .actionIds(SecretsManagerAction.READ)
                .addResource(secretArn)
                .build();
    }

    private static EndpointArgs postgres(Args args, SourceDatabase.Postgres source, Output<String> roleArn) {
        return EndpointArgs.builder()
                .endpointId(args.names().sourceEndpoint())
                .endpointType("source")
                .engineName("postgres")
                .databaseName(source.databaseName())
                .secretsManagerArn(source.secretArn())
                .secretsManagerAccessRoleArn(roleArn)
                .sslMode(source.sslMode())
                .postgresSettings(postgresSettings(args.lobTruncation()))
                .pauseReplicationTasks(true)
                .build();
    }

    /// Every value is written out: on an update the provider sends zeroes for those left out.
    /// See <https://github.com/hashicorp/terraform-provider-aws/issues/47884>
    private static EndpointPostgresSettingsArgs postgresSettings(LobTruncation lobTruncation) {
        boolean booleans = EndpointOptions.standard().booleans() == EndpointOptions.Booleans.AS_BOOLEAN;
        return EndpointPostgresSettingsArgs.builder()
                // The only plugin that honours REPLICA IDENTITY FULL, which tables without a key need.
                // See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html>
                .pluginName("test-decoding")
                .captureDdls(true)
                .failTasksOnLobTruncation(lobTruncation == LobTruncation.FAIL)
                .mapBooleanAsBoolean(booleans)
                // Without a heartbeat the slot of an idle database keeps the whole instance's WAL.
                .heartbeatEnable(true)
                .heartbeatFrequency(5)
                .heartbeatSchema("public")
                .executeTimeout(60)
                .maxFileSize(32_768)
                .build();
    }

    /// @param account account and region of the endpoint
    /// @param names physical names of the pipeline
    /// @param source what to reach
    /// @param lobTruncation what to do about a LOB over the limit
    public record Args(Account account, Names names, SourceDatabase source, LobTruncation lobTruncation) {

        public Args {
            requireNonNull(account, "account is null");
            requireNonNull(names, "names is null");
            requireNonNull(source, "source is null");
            requireNonNull(lobTruncation, "lobTruncation is null");
        }
    }
}
