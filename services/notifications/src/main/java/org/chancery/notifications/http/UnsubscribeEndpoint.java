package org.chancery.notifications.http;

import java.util.UUID;
import org.chancery.notifications.subscription.Subscriptions;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody does not want to be told any more. What was planned and not sent yet is not sent. */
@RestController
final class UnsubscribeEndpoint {

    private final Subscriptions subscriptions;

    UnsubscribeEndpoint(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @DeleteMapping("/api/notifications/subscriptions/{id}")
    @PreAuthorize(Subscribers.MAY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable UUID id, Caller caller) {
        if (!subscriptions.end(id, caller.sub())) {
            throw Problem.notFound();
        }
    }
}
