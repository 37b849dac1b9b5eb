package org.chancery.platform.intake;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A view did not show a write within the limit; asking again soon helps. Spring MVC answers it as 503 with
 * {@code Retry-After: 1} and the problem type {@code urn:chancery:problem:view-not-there-yet} (RFC 9457).
 */
public final class ViewNotThereYet extends ErrorResponseException {

    public ViewNotThereYet(String view, Applied awaited) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(view, awaited), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    }

    private static ProblemDetail problem(String view, Applied awaited) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        problem.setType(URI.create("urn:chancery:problem:view-not-there-yet"));
        problem.setTitle("The view is not there yet");
        problem.setDetail("The view " + view + " has not applied " + awaited + " yet. Ask again in a moment.");
        return problem;
    }
}
