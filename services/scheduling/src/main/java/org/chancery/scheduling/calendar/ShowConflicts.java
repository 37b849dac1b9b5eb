package org.chancery.scheduling.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.calendar.Calendar.Seen;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.chancery.scheduling.planning.Conflicts;
import org.chancery.scheduling.planning.Meeting;
import org.chancery.scheduling.planning.Warning;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands against the slot of a consultation, or against one that is only tried? Warnings, which forbid nothing. */
@RestController
final class ShowConflicts {

    private static final String READERS = "hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')";

    private final Calendar calendar;
    private final Streams streams;
    private final Sight sight;

    ShowConflicts(Calendar calendar, Streams streams, Sight sight) {
        this.calendar = calendar;
        this.streams = streams;
        this.sight = sight;
    }

    /**
     * What is known to the reader: a meeting that they may not know of stands against nothing.
     *
     * @param dated whether there is a date to look at; without one nothing can be told
     * @param warnings the weightiest first
     */
    record Body(boolean dated, List<Warning> warnings) {}

    /**
     * A slot to try.
     *
     * @param consultation whose delegations are looked at as well, and which is no conflict with itself
     * @param people others who are to sit there
     */
    record Request(
            @Nullable UUID consultation,
            @Size(min = 1, max = 50) List<PartyCode> parties,
            LocalDate date,
            @Nullable LocalDate until,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable @Positive @Max(100_000) Integer lengthMinutes,
            @Nullable PartOfDay partOfDay,
            @Nullable @Size(max = 64) String zone,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 300) String room,
            @Nullable @Size(max = 2000) String link,
            @Nullable Mode mode,
            @Nullable @Size(max = 100) List<@Valid Somebody> people) {

        private Meeting meeting() {
            var entry = new ScheduleEntry(
                    date,
                    until,
                    start,
                    end,
                    lengthMinutes,
                    partOfDay,
                    zone,
                    place,
                    Objects.requireNonNullElse(mode, Mode.UNSTATED),
                    null,
                    null,
                    null,
                    null,
                    room,
                    link);
            return new Meeting(
                    consultation,
                    null,
                    parties,
                    entry,
                    Objects.requireNonNullElse(people, List.<Somebody>of()).stream()
                            .map(one -> new Meeting.Person(
                                    one.person() == null ? null : one.person().value(), one.name(), one.party()))
                            .toList());
        }
    }

    /** Who would sit there. */
    record Somebody(
            @Nullable PersonId person,
            @NotBlank @Size(max = 300) String name,
            PartyCode party) {}

    @GetMapping("/api/scheduling/consultations/{id}/conflicts")
    @PreAuthorize(READERS)
    Body of(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean daysOff,
            @RequestParam(required = false) @Nullable Applied applied) {
        Seen seen = calendar.about(id, daysOff, caller.clearance(), applied);
        return seen.own()
                .map(own ->
                        new Body(own.entry().date() != null, Conflicts.of(own, seen.others(), seen.offices(), daysOff)))
                .orElse(new Body(false, List.of()));
    }

    @PostMapping("/api/scheduling/conflicts")
    @PreAuthorize(READERS)
    Body tried(
            Caller caller,
            @Valid @RequestBody Request request,
            @RequestParam(defaultValue = "false") boolean daysOff,
            @RequestParam(required = false) @Nullable Applied applied) {
        check(request);
        requireKnown(request, caller);
        Seen seen = calendar.about(request.meeting(), daysOff, caller.clearance(), applied);
        return new Body(true, Conflicts.of(seen.own().orElseThrow(), seen.others(), seen.offices(), daysOff));
    }

    private static void check(Request request) {
        if (request.zone() != null && !ZoneId.getAvailableZoneIds().contains(request.zone())) {
            throw bad("/zone", "The time zone is not one of the IANA time zone database.");
        }
        LocalDate until = request.until();
        if (until != null && until.isBefore(request.date())) {
            throw bad("/until", "The last day is not earlier than the first.");
        }
        LocalTime end = request.end();
        if (end != null && (request.start() == null || (until == null && !end.isAfter(request.start())))) {
            throw bad("/end", "The end of a day is told with its start and later than it.");
        }
    }

    /** Nothing would stand against the slot of somebody who is not there, which would be believed. */
    private void requireKnown(Request request, Caller caller) {
        if (request.consultation() != null) {
            var consultation = new ConsultationId(request.consultation());
            if (!sight.shows(consultation, caller)) {
                throw unknown("/consultation", consultation);
            }
        }
        for (int i = 0; i < request.parties().size(); i++) {
            require("/parties/" + i, request.parties().get(i));
        }
        List<Somebody> people = Objects.requireNonNullElse(request.people(), List.of());
        for (int i = 0; i < people.size(); i++) {
            require("/people/" + i + "/person", people.get(i).person());
            require("/people/" + i + "/party", people.get(i).party());
        }
    }

    private void require(String field, @Nullable TypedId id) {
        if (id != null && !streams.exists(id.subject())) {
            throw unknown(field, id);
        }
    }

    private static Problem unknown(String field, TypedId id) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-reference", "The request names what is not known")
                .at(field, "there is no " + id.subject());
    }

    private static Problem bad(String field, String rule) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-slot", "This is no slot")
                .at(field, rule);
    }
}
