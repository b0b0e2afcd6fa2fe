package io.sluice.validator.aws;

import io.sluice.contract.pipeline.Receipt.RawObject;
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
    static final int CONFLICT = 409;
    static final int PRECONDITION_FAILED = 412;

    private static final String NO_SUCH_BUCKET = "NoSuchBucket";
    private static final String NO_SUCH_UPLOAD = "NoSuchUpload";

    private S3Calls() {}

    /// Runs a call that must succeed.
    ///
    /// @param what what is tried, for the message
    static <T> T run(String what, Supplier<T> call) throws StoreException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw failed(what, e);
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
            throw failed(what, e);
        } catch (SdkException e) {
            throw failed(what, e);
        }
    }

    /// @param what what was tried
    static StoreException failed(String what, SdkException e) {
        return new StoreException("%s failed: %s".formatted(what, e.getMessage()), e);
    }

    /// The object's entity tag as HTTP writes it in conditions.
    /// See <https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3>
    static String quoted(RawObject raw) {
        return "\"%s\"".formatted(raw.etag());
    }

    /// Whether there is no such object. A missing bucket has the same status, but is a fault of the deployment; so
    /// has an upload that somebody aborted, and says nothing of the object.
    static boolean isAbsent(S3Exception e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        return e.statusCode() == NOT_FOUND && !code.equals(NO_SUCH_BUCKET) && !code.equals(NO_SUCH_UPLOAD);
    }

    /// Whether an object is not as a write asked it to be. Two writes at once are a conflict, a condition on an object
    /// that is not there finds none.
    static boolean isRefusedByCondition(S3Exception e) {
        return e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT || isAbsent(e);
    }
}
