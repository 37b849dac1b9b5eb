package org.chancery.minutes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.record.RecordCommand.OpenRecord;
import org.chancery.minutes.template.Templates;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens a record by hand, for an occasion that is no meeting: a side call, a postponement, a release, a text. */
@RestController
final class OpenRecordEndpoint {

    private final References references;
    private final Templates templates;
    private final PartyCode ownSide;

    OpenRecordEndpoint(References references, Streams streams, @Value("${chancery.own-side}") PartyCode ownSide) {
        this.references = references;
        this.templates = new Templates(streams);
        this.ownSide = ownSide;
    }

    record Request(
            @Nullable UUID id,
            @Nullable @NotBlankIfPresent @Size(max = 300) String title,
            @Size(max = 50) List<PartyCode> parties,
            @Valid OccasionBody occasion,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable ProtectedText reservation,
            @Nullable Marking defaultMarking,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> headings,
            @Nullable @Size(max = 50) List<@Valid AttendanceBody> attendance) {

        OpenRecord command(
                RecordId record, PartyCode account, @Nullable TemplateSet template, @Nullable Marking marking) {
            return new OpenRecord(
                    record,
                    consultation,
                    mechanism,
                    title,
                    parties,
                    occasion.occasion(),
                    account,
                    attendance == null
                            ? List.of()
                            : attendance.stream()
                                    .map(AttendanceBody::attendance)
                                    .toList(),
                    List.of(),
                    reservation,
                    defaultMarking,
                    headings == null ? List.of() : headings,
                    template,
                    marking);
        }
    }

    @PostMapping("/api/minutes/records")
    @PreAuthorize("hasAnyRole('NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Accepted> open(@Valid @RequestBody Request request, Caller caller, Door door) {
        references.requireAll("/parties", request.parties());
        Marking marking = references.requireConsultation("/consultation", request.consultation(), caller);
        references.require("/mechanism", request.mechanism());
        var record = new RecordId(door.idOr(request.id()));
        // How records begin today says nothing of an occasion of the past.
        var template = door.isImport() ? null : templates.ofMechanism(request.mechanism);
        return door.create(
                request.command(record, ownSide, template, marking), "/api/minutes/records/{record}", record.value());
    }
}
