package org.chancery.scheduling.http;

import org.chancery.platform.problems.EventSchemas;
import org.chancery.scheduling.events.SchedulingEvents;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema (draft 2020-12) of the body of an event that this service publishes. */
@RestController
final class EventSchemaView {

    @GetMapping("/api/scheduling/schemas/{name}/{version}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Resource> get(@PathVariable String name, @PathVariable int version) {
        return EventSchemas.show(SchedulingEvents.TYPES, name, version);
    }
}
