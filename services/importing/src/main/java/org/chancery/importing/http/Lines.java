package org.chancery.importing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.importing.record.Fault;
import org.chancery.importing.record.Reading;
import org.chancery.importing.running.Report;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with one value on each line, in both directions. */
@Component
final class Lines {

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final JsonMapper json;

    Lines(JsonMapper json) {
        this.json = json;
    }

    /** Reads each line that is not blank; one that is no JSON is malformed, and the others are not. */
    List<Reading> read(byte[] body, Function<JsonNode, Reading> reading) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> readLine(line, reading))
                .toList();
    }

    private Reading readLine(String line, Function<JsonNode, Reading> reading) {
        JsonNode record;
        try {
            record = json.readTree(line);
        } catch (JacksonException e) {
            return new Reading(null, List.of(new Fault("", "is not JSON")));
        }
        return reading.apply(record);
    }

    boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(NDJSON.toString());
    }

    /** A line for each record. */
    ResponseEntity<String> answer(Report report, URI location) {
        String lines =
                report.records().stream().map(json::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
        return ResponseEntity.status(report.state() == Report.State.RUNNING ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .location(location)
                .contentType(NDJSON)
                .body(lines);
    }
}
