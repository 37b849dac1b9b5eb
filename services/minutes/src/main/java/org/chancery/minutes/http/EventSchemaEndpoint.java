package org.chancery.minutes.http;

import org.chancery.minutes.events.MinutesEvents;
import org.chancery.platform.problems.EventSchemas;
import org.chancery.platform.problems.Problem;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the JSON Schema (draft 2020-12) of the body of an event that this service publishes. */
@RestController
final class EventSchemaEndpoint {

    @GetMapping("/api/minutes/schemas/{name}/{version}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Resource> get(@PathVariable String name, @PathVariable int version) {
        return EventSchemas.find(MinutesEvents.TYPES, name, version).orElseThrow(Problem::notFound);
    }
}
