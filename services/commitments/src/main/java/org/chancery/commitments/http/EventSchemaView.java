package org.chancery.commitments.http;

import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.problems.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schema (draft 2020-12) of the body of an event that this service publishes. */
@RestController
final class EventSchemaView {

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/api/commitments/schemas/{name}/{version}")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Resource> get(@PathVariable String name, @PathVariable int version) {
        TypeName type = CommitmentsEvents.TYPES.names().stream()
                .filter(known -> known.name().equals(name) && known.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-such-schema", "No event has this type"));
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .body(new ClassPathResource(
                        "META-INF/schemas/%s/%s.%d.json".formatted(type.service(), type.name(), type.version())));
    }
}
