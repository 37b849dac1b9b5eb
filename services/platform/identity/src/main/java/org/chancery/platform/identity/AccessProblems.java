package org.chancery.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.chancery.platform.problems.Problem;
import org.chancery.platform.problems.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Every no of this module as a problem, beside the header {@code WWW-Authenticate} of RFC 6750. */
final class AccessProblems
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;

    AccessProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    /** 401: no token, or none that we take. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        challenge.commence(request, response, failure);
        problems.write(problem(failure), response);
    }

    /** A token was shown that cannot be taken: it is wrong (401), or the issuer's keys are out of reach (503). */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("the keys of the issuer cannot be fetched: {}", failure.getMessage());
            problems.write(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "issuer-unreachable", "No token can be checked now")
                            .carrying("Retry-After", "5"),
                    response);
        } else {
            commence(request, response, failure);
        }
    }

    /** 403: the token is good and not enough. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        denial.handle(request, response, denied);
        problems.write(forbidden(), response);
    }

    /** 400: a request that means to confuse. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(confusing(), response);
    }

    static Problem confusing() {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-request", "The request is not well-formed");
    }

    static Problem missing() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "token-missing", "A bearer token is needed");
    }

    static Problem forbidden() {
        return Problem.of(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this");
    }

    private static Problem problem(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException refused) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "token-refused", "The bearer token cannot be taken")
                    .because(Objects.requireNonNullElse(refused.getError().getDescription(), "it is not valid"));
        }
        return missing();
    }
}
