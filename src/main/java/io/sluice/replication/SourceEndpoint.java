package io.sluice.replication;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.policybuilder.iam.IamEffect.ALLOW;

import com.pulumi.aws.dms.Endpoint;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.sluice.config.Account;
import io.sluice.config.LobTruncation;
import io.sluice.config.Secret;
import io.sluice.config.SourceDatabase;
import io.sluice.iam.KmsAction;
import io.sluice.iam.SecretsManagerAction;
import io.sluice.iam.ServiceRole;
import io.sluice.iam.Trust;
import io.sluice.naming.Names;
import io.sluice.replication.source.SourceArguments;
import java.util.ArrayList;
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
                role.allow(statements(args.source().connection().secret()));
        this.endpoint = new Endpoint(
                name,
                SourceArguments.of(args.source(), args.names().sourceEndpoint(), roleArn, args.lobTruncation()),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of("endpointArn", endpoint.endpointArn()));
    }

    /// ARN of the endpoint.
    public Output<String> arn() {
        return endpoint.endpointArn();
    }

    private static List<Output<IamStatement>> statements(Secret secret) {
        List<Output<IamStatement>> statements = new ArrayList<>();
        statements.add(Output.of(allow("ReadTheSourcesSecret", SecretsManagerAction.READ, secret.arn())));
        secret.keyArn().ifPresent(key -> statements.add(Output.of(allow("OpenTheSourcesSecret", KmsAction.OPEN, key))));
        return statements;
    }

    private static IamStatement allow(String sid, List<String> actions, String resource) {
        return IamStatement.builder()
                .sid(sid)
                .effect(ALLOW)
                .actionIds(actions)
                .addResource(resource)
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
