package org.chancery.importing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.importing.calling.Refused;
import org.chancery.importing.calling.Services;
import org.chancery.importing.calling.Session;
import org.chancery.importing.calling.Unreachable;
import org.chancery.importing.exporting.Exports;
import org.chancery.platform.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes records out again, as far as the caller may read what is in them. */
@RestController
final class ExportView {

    private static final String READERS = "hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')";

    private final Services services;

    ExportView(Services services) {
        this.services = services;
    }

    /** A record that was imported, by its own id. */
    @GetMapping("/api/imports/records/{record}")
    @PreAuthorize(READERS)
    JsonNode record(@PathVariable String record, HttpServletRequest request) {
        return export(request, exports -> exports.record(record));
    }

    /** The same for an id that no path can hold, such as one with a slash. */
    @GetMapping("/api/imports/records")
    @PreAuthorize(READERS)
    JsonNode named(@RequestParam String id, HttpServletRequest request) {
        return export(request, exports -> exports.record(id));
    }

    /** Any meeting, imported or not, by the id of its consultation. */
    @GetMapping("/api/imports/consultations/{consultation}")
    @PreAuthorize(READERS)
    JsonNode meeting(@PathVariable UUID consultation, HttpServletRequest request) {
        return export(request, exports -> exports.meeting(consultation));
    }

    private JsonNode export(HttpServletRequest request, Function<Exports, Optional<JsonNode>> what) {
        String token = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "")
                .replaceFirst("(?i)^bearer ", "");
        try {
            return what.apply(new Exports(new Session(services, token))).orElseThrow(Problem::notFound);
        } catch (Unreachable e) {
            throw Problem.busy().because(e.told());
        } catch (Refused e) {
            throw Problem.of(HttpStatus.CONFLICT, "export-stopped", "A service does not tell what it knows")
                    .because(e.told());
        }
    }
}
