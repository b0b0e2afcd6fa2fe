package io.sluice.validator.aws;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Sends bodies without asking first. `Expect: 100-continue` costs a round trip for a receipt of a kilobyte, and the
/// JDK's URL connection now and then takes the server's answer to it for the end of the connection.
final class WithoutExpect implements ExecutionInterceptor {

    private static final String EXPECT = "Expect";

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return context.httpRequest().toBuilder().removeHeader(EXPECT).build();
    }
}
