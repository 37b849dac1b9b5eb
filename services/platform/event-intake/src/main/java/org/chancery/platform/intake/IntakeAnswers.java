package org.chancery.platform.intake;

import org.chancery.platform.problems.Problem;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the intake has to say as problems of HTTP, before the advice that takes everything. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IntakeAnswers {

    /** In the description of the API the write that a reader awaits is one string. */
    IntakeAnswers() {
        SpringDocUtils.getConfig().replaceWithClass(Applied.class, String.class);
    }

    @ExceptionHandler
    ResponseEntity<Object> notThereYet(ViewNotThereYet notYet) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "view-not-there-yet", "The view does not show it yet")
                .because(notYet.getMessage() + ". Ask again in a moment.")
                .carrying(HttpHeaders.RETRY_AFTER, "1")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> handedOver(LeaseLost lost) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "reader-handed-over", "Another instance has just taken over")
                .because(lost.getMessage() + ". Ask again in a moment.")
                .carrying(HttpHeaders.RETRY_AFTER, "1")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownConsumer unknown) {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-view", "There is no such view")
                .because(String.valueOf(unknown.getMessage()))
                .answer();
    }
}
