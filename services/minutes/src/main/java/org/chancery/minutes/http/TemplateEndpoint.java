package org.chancery.minutes.http;

import static org.chancery.minutes.template.TemplateRefusal.NO_SUCH_TEMPLATE;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.door.Shown;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the records of a mechanism begin, now or as of an instant; its {@code ETag} is its revision. */
@RestController
final class TemplateEndpoint {

    private final Streams streams;

    TemplateEndpoint(Streams streams) {
        this.streams = streams;
    }

    record Template(
            TemplateId template,
            MechanismId mechanism,
            int revision,
            @Nullable Marking defaultMarking,
            @Nullable ProtectedText reservation,
            List<String> headings) {}

    @GetMapping("/api/minutes/mechanisms/{mechanism}/template")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Template> get(@PathVariable UUID mechanism, AsOf asOf) {
        var id = TemplateId.of(new MechanismId(mechanism));
        var events = asOf.of(streams.read(id.subject(), TemplateEvent.class));
        if (events.isEmpty()) {
            throw refused(NO_SUCH_TEMPLATE);
        }
        return switch (events.getLast().event()) {
            case TemplateSet e ->
                Shown.version(
                        e.revision(),
                        new Template(
                                e.template(),
                                e.mechanism(),
                                e.revision(),
                                e.defaultMarking(),
                                e.reservation(),
                                e.headings()));
        };
    }

    @GetMapping("/api/minutes/mechanisms/{mechanism}/template/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID mechanism, Between between) {
        return between.compare(asOf -> get(mechanism, asOf));
    }
}
