package io.sluice.validator.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.s3.S3Client;

/// A client that lets something else happen at its n-th call.
public final class PausingClient {

    private PausingClient() {}

    /// @param pauseAt number of the call, from 1
    public static S3Client of(S3Client real, int pauseAt, Pause pause) {
        AtomicInteger calls = new AtomicInteger();
        return (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (_, method, arguments) -> {
                    Call call = () -> {
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    };
                    return calls.incrementAndGet() == pauseAt ? pause.at(method.getName(), call) : call.make();
                });
    }

    /// The call as it would be without the pause.
    public interface Call {

        Object make() throws Throwable;
    }

    /// What happens at the call, and when the call is made.
    public interface Pause {

        Object at(String name, Call call) throws Throwable;
    }
}
