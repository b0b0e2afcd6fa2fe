package io.sluice.plan;

import com.google.protobuf.Struct;
import io.sluice.config.Account;
import pulumirpc.Resource.RegisterResourceRequest;

/// Opens the plan's answers to the stand-in provider, so that both answer alike.
public final class ProviderAnswers {

    private ProviderAnswers() {}

    /// The inputs and what AWS adds to them, with the identifier as `id`.
    public static Struct outputs(Account account, String urn, String type, String name, Struct inputs) {
        RegisterResourceRequest request = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setObject(inputs)
                .build();
        return new PlausibleOutputs(account).of(new Urn(urn), request);
    }
}
