package io.sluice.validator.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.validator.move.StoreException;
import io.sluice.validator.support.LocalS3;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3UploadTest {

    private static final String BUCKET = "bucket";
    private static final int PART_BYTES = 5 << 20;

    @TempDir
    private Path root;

    private LocalS3 s3;

    @BeforeEach
    void start() throws Exception {
        s3 = new LocalS3(root);
        s3.createBuckets(List.of(BUCKET));
    }

    @AfterEach
    void stop() throws Exception {
        s3.stop();
    }

    @Test
    void aFileOfManyPartsIsWhole() throws StoreException {
        byte[] bytes = new byte[2 * PART_BYTES + 12_345];
        new Random(1).nextBytes(bytes);
        S3Upload upload = new S3Upload(s3.client(), BUCKET, "file", PART_BYTES);
        for (int at = 0; at < bytes.length; at += 700_001) {
            upload.write(bytes, at, Math.min(700_001, bytes.length - at));
        }
        assertThat(s3.keys(BUCKET)).doesNotContain("file");
        upload.complete();
        assertThat(s3.get(BUCKET, "file")).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsGivenUpDoesNotAppear() throws StoreException {
        S3Upload upload = new S3Upload(s3.client(), BUCKET, "file", PART_BYTES);
        upload.write(new byte[PART_BYTES + 1], 0, PART_BYTES + 1);
        upload.abort();
        assertThat(s3.client()
                        .listMultipartUploads(request -> request.bucket(BUCKET))
                        .uploads())
                .isEmpty();
        assertThat(s3.keys(BUCKET)).doesNotContain("file");
    }

    @Test
    void aFileOfExactlyOnePartTakesOneRequest() throws StoreException {
        S3Upload upload = new S3Upload(s3.client(), BUCKET, "file", 16);
        upload.write(new byte[16], 0, 16);
        upload.complete();
        assertThat(s3.get(BUCKET, "file")).hasSize(16);
    }
}
