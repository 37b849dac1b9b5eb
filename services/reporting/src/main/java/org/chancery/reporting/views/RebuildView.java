package org.chancery.reporting.views;

import java.net.URI;
import org.chancery.platform.intake.RebuildStatus;
import org.chancery.platform.intake.UnknownConsumer;
import org.chancery.platform.intake.Views;
import org.chancery.platform.problems.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds a view anew from the first event, beside the live one, and tells how far it is. */
@RestController
final class RebuildView {

    private static final String PATH = "/api/reporting/views/{view}/rebuild";

    private final Views views;

    RebuildView(Views views) {
        this.views = views;
    }

    @PostMapping(PATH)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ResponseEntity<Void> rebuild(@PathVariable String view) {
        try {
            views.rebuild(view);
        } catch (UnknownConsumer e) {
            throw Problem.notFound();
        }
        return ResponseEntity.accepted()
                .location(URI.create(PATH.replace("{view}", view)))
                .build();
    }

    @GetMapping(PATH)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    RebuildStatus progress(@PathVariable String view) {
        try {
            return views.newestRebuild(view).orElseThrow(Problem::notFound);
        } catch (UnknownConsumer e) {
            throw Problem.notFound();
        }
    }
}
