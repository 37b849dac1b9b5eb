package org.chancery.reporting.readout;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.reporting.Readers;
import org.chancery.reporting.readout.Readout.Obstacle;
import org.chancery.reporting.readout.Readout.Paragraph;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may the own side say in public about a consultation that was held? */
@RestController
final class ShowReadout {

    private static final List<String> LANGUAGES = List.of("en", "ko");

    private final RecordedFacts recorded;

    ShowReadout(RecordedFacts recorded) {
        this.recorded = recorded;
    }

    /**
     * The draft.
     *
     * @param complete whether nothing stands in the way of its release
     * @param obstacles what does
     * @param withheld how many statements that the reader may know of were left out, or null for whoever does not edit
     */
    record Draft(
            UUID consultation,
            String language,
            boolean complete,
            List<Obstacle> obstacles,
            List<Paragraph> paragraphs,
            @Nullable Integer withheld) {}

    @GetMapping("/api/reporting/consultations/{id}/readout")
    @PreAuthorize(Readers.OF_CONTENT)
    Draft show(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable Applied applied) {
        if (!LANGUAGES.contains(language)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be read")
                    .parameter("language", "expected en or ko");
        }
        ReadoutFacts facts =
                recorded.of(new ConsultationId(id), caller.clearance(), applied).orElseThrow(Problem::notFound);
        Readout readout = ReadoutComposer.compose(facts, language);
        boolean edits = caller.has("DESK_OFFICER") || caller.has("HEAD_OF_DELEGATION");
        return new Draft(
                id,
                language,
                readout.complete(),
                readout.obstacles(),
                readout.paragraphs(),
                edits ? readout.withheld() : null);
    }
}
