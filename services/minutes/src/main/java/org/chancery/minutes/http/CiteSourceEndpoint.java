package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Source;
import org.chancery.minutes.events.SourceId;
import org.chancery.minutes.record.RecordCommand.CiteSource;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says where what a record tells can be read. */
@RestController
final class CiteSourceEndpoint {

    private final Records records;

    CiteSourceEndpoint(Records records) {
        this.records = records;
    }

    /** @param id chosen by the client, or null */
    record Request(
            @Nullable UUID id,
            @Nullable @NotBlankIfPresent @Size(max = 200) String kind,
            @Nullable @NotBlankIfPresent @Size(max = 500) String title,

            @Nullable @Size(max = 2000) @Pattern(regexp = "[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>]+")
            String uri,

            @Nullable @NotBlankIfPresent @Size(max = 200) String identifier,
            @Nullable LocalDate published,

            @Nullable @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
            String language,

            @Nullable ProtectedText structure,
            @Nullable ProtectedText beyond,
            @Nullable Marking marking) {

        private Source source(UUID id, Marking byDefault) {
            return new Source(
                    new SourceId(id),
                    kind,
                    title,
                    uri,
                    identifier,
                    published,
                    language,
                    structure,
                    beyond,
                    Objects.requireNonNullElse(marking, byDefault));
        }
    }

    @PostMapping("/api/minutes/records/{record}/sources")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> cite(
            @PathVariable UUID record, @Valid @RequestBody Request request, Caller caller, Door door) {
        var inSight = records.find(new RecordId(record), caller.clearance());
        Source source = request.source(door.idOr(request.id), inSight.defaultMarking());
        return door.add(
                new CiteSource(new RecordId(record), source),
                source.source().value(),
                "/api/minutes/records/{record}",
                record);
    }
}
