package id.sophumas.web;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.limit.BodyRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Every error of our own interface ({@code /api/*}) as Problem Details (RFC 9457) in Indonesian. Elsewhere a refusal keeps its status and
 * goes to the error page, and everything else takes its usual course.
 */
@RestControllerAdvice
@Order(Problems.BEFORE_THE_FRAMEWORKS_OWN)
class Problems {

    /** Spring Boot's own advice (spring.mvc.problemdetails) stands at 0 and answers in English. */
    static final int BEFORE_THE_FRAMEWORKS_OWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return outsideOfTheApi(thrown, request, response);
        }
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // Spring Security's own filter answers these.
            throw thrown;
        }
        if (response.isCommitted()) {
            // Part of a file is out already, as when somebody closes the page while it loads: there is nobody left to
            // tell.
            LOG.debug("Response to {} broke off", request.getRequestURI(), thrown);
            return null;
        }
        if (thrown instanceof RequestRefused refused) {
            return answer(
                    request, HttpStatus.valueOf(refused.reason().status()), refused.getMessage(), HttpHeaders.EMPTY);
        }
        Optional<BodyRefused> body = BodyRefused.in(thrown);
        if (body.isPresent()) {
            return answer(
                    request, HttpStatus.valueOf(body.get().status()), body.get().getMessage(), HttpHeaders.EMPTY);
        }
        if (thrown instanceof SuspendedEntityInteractionException) {
            return answer(
                    request,
                    HttpStatus.CONFLICT,
                    "Pelaksanaan SOP ini sedang dijeda; tugasnya belum dapat diubah. Alasannya tertera pada tugas.",
                    HttpHeaders.EMPTY);
        }
        if (thrown instanceof ConcurrencyFailureException) {
            return answer(
                    request,
                    HttpStatus.CONFLICT,
                    "Data yang sama sedang diubah oleh orang lain. Muat ulang, lalu coba lagi.",
                    HttpHeaders.EMPTY);
        }
        HttpStatus status = ProblemStatus.of(thrown);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        HttpHeaders headers =
                thrown instanceof ErrorResponse response4xx ? response4xx.getHeaders() : HttpHeaders.EMPTY;
        return answer(request, status, ProblemText.detail(status, thrown), headers);
    }

    private static ResponseEntity<ProblemDetail> outsideOfTheApi(
            Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof RequestRefused refused && !response.isCommitted()) {
            OwnRefusal.send(request, response, refused.reason().status(), refused.getMessage());
            return null;
        }
        Optional<BodyRefused> body = BodyRefused.in(thrown);
        if (body.isPresent() && !response.isCommitted()) {
            OwnRefusal.send(request, response, body.get().status(), body.get().getMessage());
            return null;
        }
        // What a page's form should have been and is not.
        HttpStatus status = ProblemStatus.of(thrown);
        if (status.is4xxClientError() && !response.isCommitted()) {
            response.sendError(status.value());
            return null;
        }
        throw thrown;
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ProblemText.type(status));
        problem.setTitle(ProblemText.title(status));
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
