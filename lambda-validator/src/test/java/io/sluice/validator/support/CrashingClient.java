package io.sluice.validator.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.s3.S3Client;

/// A client that works until its n-th call, and ends the process before or after that one.
public final class CrashingClient {

    private final S3Client real;
    private final int lastCall;
    private final Moment moment;
    private final AtomicInteger calls = new AtomicInteger();

    private CrashingClient(S3Client real, int lastCall, Moment moment) {
        this.real = real;
        this.lastCall = lastCall;
        this.moment = moment;
    }

    /// @param lastCall number of the call, from 1
    public static S3Client of(S3Client real, int lastCall, Moment moment) {
        CrashingClient crashing = new CrashingClient(real, lastCall, moment);
        return (S3Client) Proxy.newProxyInstance(
                S3Client.class.getClassLoader(),
                new Class<?>[] {S3Client.class},
                (proxy, method, arguments) -> crashing.call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        int number = calls.incrementAndGet();
        if (number == lastCall && moment == Moment.BEFORE) {
            throw new Crash();
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            endAfter(number);
        }
    }

    /// Whether the call went well does not matter to a process that ends.
    private void endAfter(int number) {
        if (number == lastCall) {
            throw new Crash();
        }
    }

    /// When the process ends.
    public enum Moment {
        BEFORE,
        AFTER
    }
}
