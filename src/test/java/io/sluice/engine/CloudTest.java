package io.sluice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.config.Account;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CloudTest {

    private static final String BUCKET = "aws:s3/bucket:Bucket";

    @TempDir
    private Path root;

    /// A deployment failed now and then on a file that was there when the folder was listed, and had its last name when
    /// it was looked at.
    @Test
    @Timeout(60)
    void isAskedWhileOthersWrite() throws Exception {
        Cloud cloud = new Cloud(root, new Account("111111111111", "eu-west-2"));
        cloud.put(BUCKET, "shop-raw", Map.of());
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> writes = threads.submit(() -> {
                while (!over.get()) {
                    cloud.put(BUCKET, "shop-lake", Map.of("bucket", "shop-lake"));
                    cloud.remove(BUCKET, "shop-lake");
                }
            });
            try {
                for (int time = 0; time < 2_000; time++) {
                    assertThat(cloud.anywhere(BUCKET, "shop-raw")).isTrue();
                    assertThat(cloud.anywhere(BUCKET, "shop-fail")).isFalse();
                    assertThat(cloud.all(BUCKET)).containsKey("shop-raw");
                }
            } finally {
                over.set(true);
            }
            writes.get();
        }
    }
}
