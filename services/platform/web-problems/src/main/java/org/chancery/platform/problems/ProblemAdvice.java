package org.chancery.platform.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a request made fail into a problem. What nobody foresaw is logged and answered without a detail. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /**
     * Connection exceptions, and what a server says that goes or comes.
     *
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL's error codes</a>
     */
    private static final Pattern CONNECTION_GONE = Pattern.compile("08...|57P0[123]");

    private final String service;
    private final UnreadableJson json;

    ProblemAdvice(String service, UnreadableJson json) {
        this.service = service;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return problem.answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return Problems.ofRefusal(service, refused, "").answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersion stale) {
        return Problems.stale()
                .because("%s is no longer at version %d".formatted(stale.subject(), stale.expected()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> reused(RequestKeyReused reused) {
        return Problems.keyReused().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> full(StoreFull full) {
        LOG.error("a command is refused: {}", full.getMessage());
        return Problems.full().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> diverged(StoreDiverged diverged) {
        LOG.error("a command is refused: {}", diverged.getMessage());
        return Problems.diverged().answer();
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure) {
        if (waitedInVain(failure)) {
            LOG.warn("a request found no database connection: {}", failure.toString());
            return Problems.waitedInVain().answer();
        }
        if (lostTheDatabase(failure)) {
            LOG.warn("a request lost its database connection: {}", failure.toString());
            return Problems.lostTheDatabase().answer();
        }
        LOG.error("a request failed", failure);
        return Problems.unexpected().answer();
    }

    /** Whether it waited for a connection of the pool until its time was over, hence before anything was done. */
    private static boolean waitedInVain(Throwable failure) {
        return anyCause(failure, SQLTransientConnectionException.class::isInstance);
    }

    /** Whether its connection ended while it was used, so that nobody knows what became of its last statement. */
    private static boolean lostTheDatabase(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof SQLException sql
                        && CONNECTION_GONE
                                .matcher(String.valueOf(sql.getSQLState()))
                                .matches());
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return json.problem(ex, request).answer();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return InvalidFields.of(ex).answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ex.isForReturnValue() ? unexpected(ex) : InvalidFields.of(ex).answer();
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return Problems.missingParameter()
                .parameter(ex.getParameterName(), "required")
                .answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ex instanceof MissingRequestHeaderException missing
                ? Problems.missingHeader()
                        .header(missing.getHeaderName(), "required")
                        .answer()
                : super.handleServletRequestBindingException(ex, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = ex instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(ex.getPropertyName(), "?");
        Class<?> type = Objects.requireNonNullElse(ex.getRequiredType(), Object.class);
        return Problems.badParameter().parameter(name, Expected.of(type)).answer();
    }

    /** Everything else that Spring MVC refuses by itself, under the name of its status. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("a request failed", ex);
        }
        ResponseEntity<Object> answer = Problems.ofStatus(status).answer();
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
