package io.sluice.local.function;

import static java.util.Objects.requireNonNull;

import io.sluice.local.LocalException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Runs a Lambda artifact in this process, apart from everything else on the class path.
///
/// The handler is the one the plan names; it gets the event as Lambda's own runtime would hand it over. What differs
/// from Lambda: the environment comes by constructor, and there is no snapshot and no memory limit of its own.
public final class FunctionHost implements AutoCloseable {

    private final URLClassLoader classes;
    private final Object handler;
    private final Method method;
    private final Class<?> contextType;
    private final Class<?> loggerType;
    private final Size size;

    private FunctionHost(URLClassLoader classes, Object handler, Method method, Size size)
            throws ClassNotFoundException {
        this.classes = classes;
        this.handler = handler;
        this.method = method;
        this.size = size;
        this.contextType = classes.loadClass("com.amazonaws.services.lambda.runtime.Context");
        this.loggerType = classes.loadClass("com.amazonaws.services.lambda.runtime.LambdaLogger");
    }

    /// @param artifact the jar that the stack deploys
    /// @param handlerName `class::method` as the function's `handler` setting has it
    /// @param environment the function's environment
    /// @param size what the function may take
    public static FunctionHost load(Path artifact, String handlerName, Map<String, String> environment, Size size) {
        if (!Files.isRegularFile(artifact)) {
            throw new LocalException(
                    "validator artifact must be built at '%s' but is missing: run mvn package".formatted(artifact));
        }
        String[] parts = handlerName.split("::");
        try {
            URLClassLoader classes =
                    new URLClassLoader(new URL[] {artifact.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            Class<?> type = classes.loadClass(parts[0]);
            Object handler = type.getConstructor(Map.class).newInstance(environment);
            Class<?> context = classes.loadClass("com.amazonaws.services.lambda.runtime.Context");
            Method method = type.getMethod(parts[1], InputStream.class, OutputStream.class, context);
            return new FunctionHost(classes, handler, method, size);
        } catch (ReflectiveOperationException | IOException e) {
            throw new LocalException(
                    "handler '%s' must load from '%s' but did not: %s".formatted(handlerName, artifact, e), e);
        }
    }

    /// One invocation.
    ///
    /// @return the answer's JSON
    /// @throws IllegalStateException if the handler threw
    public String invoke(String event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            method.invoke(handler, new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("validator failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new LocalException("validator artifact must close but did not: " + e.getMessage(), e);
        }
    }

    private Object context() {
        long deadline = System.nanoTime() + size.timeout().toNanos();
        String requestId = UUID.randomUUID().toString();
        Object logger = Proxy.newProxyInstance(classes, new Class<?>[] {loggerType}, (_, _, _) -> null);
        return Proxy.newProxyInstance(
                classes, new Class<?>[] {contextType}, (_, called, _) -> switch (called.getName()) {
                    case "getRemainingTimeInMillis" -> (int) ((deadline - System.nanoTime()) / 1_000_000);
                    case "getAwsRequestId" -> requestId;
                    case "getLogger" -> logger;
                    case "getFunctionName" -> "validator";
                    case "getMemoryLimitInMB" -> size.memoryMib();
                    default -> null;
                });
    }

    /// What a function may take.
    ///
    /// @param memoryMib its memory, which sets its share of a processor
    /// @param timeout its timeout
    public record Size(int memoryMib, Duration timeout) {

        public Size {
            requireNonNull(timeout, "timeout is null");
        }
    }
}
