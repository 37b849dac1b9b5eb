package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.chancery.scheduling.zones.Reckoner;
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
    private final Capitals capitals;
    private final Reckoner reckoner;

    ScheduleConsultationEndpoint(References references, Capitals capitals, Reckoner reckoner) {
        this.references = references;
        this.capitals = capitals;
        this.reckoner = reckoner;
    }

    /**
     * Date and times are those of the zone; what is unknown is left out, the words for a date stand for one.
     *
     * @param zoneStated whether a source states the zone, or somebody inferred it
     * @param endPhrase the end as it was said
     * @param room the room at the place, in words
     * @param link the absolute https or tel address at which others join
     * @param askedBy the sides that asked to move a date that was set
     * @param reasons as the sides state them; none is due
     */
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
            @Nullable @NotBlankIfPresent @Size(max = 300) String phrase,
            @Nullable Boolean zoneStated,
            @Nullable @NotBlankIfPresent @Size(max = 300) String endPhrase,
            @Nullable @NotBlankIfPresent @Size(max = 300) String room,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String link,
            @Nullable @Size(max = 50) List<PartyCode> askedBy,
            @Nullable @Size(max = 20) List<GivingUpBody.@Valid Reason> reasons,
            @Nullable @Valid ToldBody told) {}

    @PutMapping("/api/scheduling/consultations/{id}/schedule")
    @PreAuthorize("hasRole('DESK_OFFICER')")
    ResponseEntity<Accepted> schedule(
            @PathVariable UUID id, @Valid @RequestBody Request request, Caller caller, Door door) {
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
                request.phrase(),
                request.zoneStated(),
                request.endPhrase(),
                request.room(),
                request.link());
        var consultation = references.consultation(id, caller);
        return door.change(new ScheduleConsultation(
                consultation,
                entry,
                Objects.requireNonNullElse(request.askedBy(), List.of()),
                GivingUpBody.stated(request.reasons()),
                isOfAZone(entry) ? reckoner.reckon(entry, capitals.zonesOf(consultation)) : null,
                ToldBody.told(request.told())));
    }

    /** Whether the zone is none that the consultation will refuse. */
    private static boolean isOfAZone(ScheduleEntry entry) {
        return entry.zone() != null && ZoneId.getAvailableZoneIds().contains(entry.zone());
    }
}
