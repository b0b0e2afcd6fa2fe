package io.sluice.validator.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.s3.S3Client;

/// A client that keeps the names of its calls, and fails those that a test picks.
public final class FaultyClient {

    private final List<String> calls = new ArrayList<>();
    private final S3Client client;

    /// @param real what does the calls that do not fail
    /// @param fails whether a call of that name, the n-th so called, counted from 1, is refused
    /// @param fault what is thrown then
    public FaultyClient(S3Client real, BiFunction<String, Integer, Boolean> fails, RuntimeException fault) {
        this.client = (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(), new Class<?>[] {S3Client.class}, (proxy, method, arguments) -> {
                    int count;
                    synchronized (calls) {
                        calls.add(method.getName());
                        count = (int)
                                calls.stream().filter(method.getName()::equals).count();
                    }
                    if (fails.apply(method.getName(), count)) {
                        throw fault;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public S3Client client() {
        return client;
    }

    /// Names of the calls so far.
    public List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }
}
