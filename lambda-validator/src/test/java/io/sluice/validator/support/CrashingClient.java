package io.sluice.validator.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.s3.S3Client;

/// A client that works until its n-th call, and ends the process before or after that one.
public final class CrashingClient {

    private final S3Client real;
    private final int lastCall;
    private final Moment moment;
    private int calls;

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
        calls++;
        if (calls == lastCall && moment == Moment.BEFORE) {
            throw new Crash();
        }
        Object result;
        try {
            result = method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw calls == lastCall ? new Crash() : e.getCause();
        }
        if (calls == lastCall) {
            throw new Crash();
        }
        return result;
    }

    /// When the process ends.
    public enum Moment {
        BEFORE,
        AFTER
    }
}
