package org.chancery.platform.identity;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers where it shows only in a controller that a request may not be answered. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DenialAdvice {

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        return AccessProblems.forbidden().answer();
    }

    /** The firewall looks at parameters only when somebody asks for them. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected) {
        return AccessProblems.confusing().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> nobody(AuthenticationException nobody) {
        return AccessProblems.missing().carrying("WWW-Authenticate", "Bearer").answer();
    }
}
