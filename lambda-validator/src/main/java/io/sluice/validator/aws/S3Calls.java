package io.sluice.validator.aws;

import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.NoLongerThereException.Fate;
import io.sluice.validator.move.StoreException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Runs S3 calls and turns their errors into what the validator can act on.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>
final class S3Calls {

    static final int NOT_MODIFIED = 304;
    static final int NOT_FOUND = 404;
    static final int PRECONDITION_FAILED = 412;

    private static final String NO_SUCH_BUCKET = "NoSuchBucket";

    private S3Calls() {}

    /// Runs a call that must succeed.
    ///
    /// @param what what is tried, for the message
    static <T> T run(String what, Supplier<T> call) throws StoreException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StoreException("%s failed: %s".formatted(what, e.getMessage()), e);
        }
    }

    /// Runs a call on a raw object that is bound to its entity tag.
    ///
    /// @param what what is tried, for the message
    static <T> T runBound(String what, Supplier<T> call) throws StoreException, NoLongerThereException {
        try {
            return call.get();
        } catch (S3Exception e) {
            if (isAbsent(e)) {
                throw new NoLongerThereException(Fate.GONE);
            }
            if (e.statusCode() == PRECONDITION_FAILED) {
                throw new NoLongerThereException(Fate.REPLACED);
            }
            throw new StoreException("%s failed: %s".formatted(what, e.getMessage()), e);
        } catch (SdkException e) {
            throw new StoreException("%s failed: %s".formatted(what, e.getMessage()), e);
        }
    }

    /// Whether there is no such object. A missing bucket has the same status, but is a fault of the deployment.
    static boolean isAbsent(S3Exception e) {
        boolean bucketMissing = e.awsErrorDetails() != null
                && NO_SUCH_BUCKET.equals(e.awsErrorDetails().errorCode());
        return e.statusCode() == NOT_FOUND && !bucketMissing;
    }
}
