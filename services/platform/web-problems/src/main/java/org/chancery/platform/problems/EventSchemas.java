package org.chancery.platform.problems;

import java.util.Optional;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Shows the JSON Schema (draft 2020-12) of the body of an event, as it comes with the contract of its publisher. */
public final class EventSchemas {

    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    private EventSchemas() {}

    /**
     * The schema of one version of an event, as an answer.
     *
     * @param published what the service publishes
     * @throws Problem 404 {@code no-such-schema} where that is none of it
     */
    public static ResponseEntity<Resource> show(EventTypes published, String name, int version) {
        return find(published, name, version)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no-such-schema", "No event has this type"));
    }

    /** The same, or empty where that is none of what the service publishes. */
    public static Optional<ResponseEntity<Resource>> find(EventTypes published, String name, int version) {
        return published.names().stream()
                .filter(known -> known.name().equals(name) && known.version() == version)
                .findFirst()
                .map(EventSchemas::answer);
    }

    private static ResponseEntity<Resource> answer(TypeName type) {
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .body(new ClassPathResource(
                        "META-INF/schemas/%s/%s.%d.json".formatted(type.service(), type.name(), type.version())));
    }
}
