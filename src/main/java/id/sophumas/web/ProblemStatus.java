package id.sophumas.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The HTTP status of what the web framework throws: the caller's mistakes are 4xx, all else is ours. */
final class ProblemStatus {

    private ProblemStatus() {}

    static HttpStatus of(Exception thrown) {
        if (DatabaseAway.causes(thrown)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (FullDisk.causes(thrown)) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (thrown instanceof ErrorResponse response) {
            HttpStatus known = HttpStatus.resolve(response.getStatusCode().value());
            return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        }
        if (thrown instanceof HttpMessageNotReadableException
                || thrown instanceof TypeMismatchException
                || thrown instanceof MultipartException) {
            return HttpStatus.BAD_REQUEST;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
