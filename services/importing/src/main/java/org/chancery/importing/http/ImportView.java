package org.chancery.importing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.chancery.importing.running.ImportRuns;
import org.chancery.importing.running.Report;
import org.chancery.platform.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far is an import, and what became of each record? */
@RestController
final class ImportView {

    private final ImportRuns runs;
    private final Lines lines;

    ImportView(ImportRuns runs, Lines lines) {
        this.runs = runs;
        this.lines = lines;
    }

    @GetMapping("/api/imports/{id}")
    @PreAuthorize("hasRole('ARCHIVIST')")
    ResponseEntity<?> get(@PathVariable UUID id, HttpServletRequest request) {
        Report report = runs.find(id).orElseThrow(Problem::notFound);
        return lines.isWanted(request)
                ? lines.answer(report, URI.create("/api/imports/" + id))
                : ResponseEntity.ok(report);
    }
}
