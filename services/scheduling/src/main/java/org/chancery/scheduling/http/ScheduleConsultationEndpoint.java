package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A consultation gets a date, or another one. */
@RestController
final class ScheduleConsultationEndpoint {

    private final References references;

    ScheduleConsultationEndpoint(References references) {
        this.references = references;
    }

    /** Date and times are those of the zone; what is unknown is left out, the words for a date stand for one. */
    record Request(
            @Nullable LocalDate date,
            @Nullable LocalDate until,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable @Positive @Max(100_000) Integer lengthMinutes,
            @Nullable PartOfDay partOfDay,
            @Nullable @Size(max = 64) String zone,
            @Nullable @NotBlankIfPresent @Size(max = 300) String place,
            @Nullable Mode mode,
            @Nullable PartyCode host,
            @Nullable @NotBlankIfPresent @Size(max = 300) String phrase) {}

    @PutMapping("/api/scheduling/consultations/{id}/schedule")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> schedule(@PathVariable UUID id, @Valid @RequestBody Request request, Door door) {
        references.party(request.host(), "/host");
        var entry = new ScheduleEntry(
                request.date(),
                request.until(),
                request.start(),
                request.end(),
                request.lengthMinutes(),
                request.partOfDay(),
                request.zone(),
                request.place(),
                Objects.requireNonNullElse(request.mode(), Mode.UNSTATED),
                request.host(),
                request.phrase());
        return door.change(new ScheduleConsultation(new ConsultationId(id), entry));
    }
}
