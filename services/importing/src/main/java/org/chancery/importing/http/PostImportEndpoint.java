package org.chancery.importing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chancery.importing.record.Fault;
import org.chancery.importing.record.OldRecord;
import org.chancery.importing.record.Reading;
import org.chancery.importing.running.ImportRuns;
import org.chancery.importing.running.Importer;
import org.chancery.importing.running.Outcome;
import org.chancery.importing.running.Report;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.BoundedBody;
import org.chancery.platform.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Brings old records in: one as JSON, or many with one on each line. */
@RestController
final class PostImportEndpoint {

    /** Longer imports go on, and tell how far they are under their own address. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String NDJSON = "application/x-ndjson";

    private final Importer importer;
    private final ImportRuns runs;
    private final Lines lines;

    PostImportEndpoint(Importer importer, ImportRuns runs, Lines lines) {
        this.importer = importer;
        this.runs = runs;
        this.lines = lines;
    }

    @PostMapping(path = "/api/imports", consumes = "application/json")
    @PreAuthorize("hasRole('ARCHIVIST')")
    ResponseEntity<Report> one(@RequestBody JsonNode record, Caller caller, HttpServletRequest request) {
        Reading reading = importer.read(record, caller.clearance());
        if (reading.record() == null) {
            throw malformed(reading.faults());
        }
        Report report = run(List.of(reading), caller, request);
        Outcome told = report.records().getFirst().told();
        return switch (told.outcome()) {
            case DIFFERENT -> throw different(reading.record(), told);
            case STOPPED ->
                throw Problem.of(HttpStatus.CONFLICT, "import-stopped", "The import did not come to its end")
                        .because(Objects.requireNonNullElse(told.reason(), ""));
            case UNDER_WAY, IMPORTED, UNCHANGED, REFUSED -> answer(report);
        };
    }

    @PostMapping(path = "/api/imports", consumes = NDJSON)
    @PreAuthorize("hasRole('ARCHIVIST')")
    ResponseEntity<?> many(Caller caller, HttpServletRequest request) {
        List<Reading> readings = lines.read(BoundedBody.of(request), line -> importer.read(line, caller.clearance()));
        if (readings.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "missing-body", "The request has no body");
        }
        Report report = run(readings, caller, request);
        return lines.isWanted(request) ? lines.answer(report, location(report)) : answer(report);
    }

    private Report run(List<Reading> readings, Caller caller, HttpServletRequest request) {
        String token = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "")
                .replaceFirst("(?i)^bearer ", "");
        String asked = new String(BoundedBody.of(request), StandardCharsets.UTF_8);
        return runs.run(asked, readings, token, caller.sub(), PATIENCE);
    }

    private static ResponseEntity<Report> answer(Report report) {
        return report.state() == Report.State.RUNNING
                ? ResponseEntity.accepted().location(location(report)).body(report)
                : ResponseEntity.ok().location(location(report)).body(report);
    }

    private static URI location(Report report) {
        return URI.create("/api/imports/" + report.id());
    }

    private static Problem malformed(List<Fault> faults) {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "malformed-record", "The record is malformed")
                .because("nothing was sent");
        for (Fault fault : faults) {
            problem = problem.at(fault.pointer(), fault.rule());
        }
        return problem;
    }

    private static Problem different(OldRecord record, Outcome told) {
        Problem problem = Problem.of(HttpStatus.CONFLICT, "record-differs", "Another record was imported under this id")
                .because("nothing was changed; what is in is mended by the commands of the services");
        for (String pointer : told.differences()) {
            problem = problem.at(pointer, "is otherwise in the record " + record.id() + " that is in");
        }
        return problem;
    }
}
