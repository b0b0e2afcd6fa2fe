package io.sluice.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.support.Events;
import io.sluice.validator.support.LocalS3;
import io.sluice.validator.support.Orders;
import io.sluice.validator.support.ParquetFiles;
import io.sluice.validator.support.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged function with nothing else on its class path, as Lambda has it. Runs after packaging only.
class ArtifactCheck {

    private static final Path ARTIFACT = Path.of(System.getProperty("sluice.artifact"));

    @TempDir
    private Path root;

    @Test
    void theArtifactAloneMovesAFile() throws Exception {
        LocalS3 s3 = new LocalS3(root);
        Pipeline pipeline = Pipeline.on(s3);
        pipeline.publish(Orders.contract());
        String key = "shop/public/orders/LOAD00000001.parquet";
        String batch = Events.batch(Events.created(pipeline.land(key, ParquetFiles.of(Orders.contract(), 1))));
        ClassLoader nothingElse = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {ARTIFACT.toUri().toURL()}, nothingElse)) {
            assertThat(handle(loader, pipeline.variables(), batch)).isEqualTo("{\"batchItemFailures\":[]}");
        }
        assertThat(s3.keys(Pipeline.LAKE)).hasSize(1);
        assertThat(s3.keys(Pipeline.RAW)).isEmpty();
        s3.stop();
    }

    @Test
    void theArtifactHoldsNoSignaturesAndOneHttpClient() throws Exception {
        try (JarFile jar = new JarFile(ARTIFACT.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|DSA|RSA)") || name.endsWith("module-info.class"))
                    .noneMatch(name -> name.startsWith("software/amazon/awssdk/http/nio/netty/")
                            || name.startsWith("software/amazon/awssdk/http/apache/"))
                    .contains("software/amazon/awssdk/http/urlconnection/UrlConnectionHttpClient.class");
        }
    }

    private static String handle(ClassLoader loader, Map<String, String> variables, String batch) throws Exception {
        Class<?> handler = loader.loadClass("io.sluice.validator.ValidatorHandler");
        Class<?> context = loader.loadClass("com.amazonaws.services.lambda.runtime.Context");
        Class<?> logger = loader.loadClass("com.amazonaws.services.lambda.runtime.LambdaLogger");
        Object quiet = Proxy.newProxyInstance(loader, new Class<?>[] {logger}, (proxy, method, arguments) -> 0);
        Object surroundings = Proxy.newProxyInstance(
                loader, new Class<?>[] {context}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getLogger" -> quiet;
                    case "getRemainingTimeInMillis" -> 300_000;
                    case "getMemoryLimitInMB" -> 1_024;
                    default -> "text";
                });
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.getMethod("handleRequest", InputStream.class, OutputStream.class, context)
                .invoke(
                        handler.getConstructor(Map.class).newInstance(variables),
                        new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)),
                        output,
                        surroundings);
        return output.toString(StandardCharsets.UTF_8);
    }
}
