package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.party.PartyCommand.SetHolidays;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** On which days of a year the offices of a party are closed. */
@RestController
final class SetHolidaysEndpoint {

    /** All of the year, in place of those set before. */
    record Request(
            @Min(1900) @Max(2200) int year, @Size(max = 366) List<@Valid Closed> holidays) {}

    /** A day and what it is called. */
    record Closed(LocalDate date, @NotBlank @Size(max = 200) String name) {}

    @PutMapping("/api/scheduling/parties/{party}/holidays")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')")
    ResponseEntity<Accepted> set(@PathVariable PartyCode party, @Valid @RequestBody Request request, Door door) {
        return door.change(new SetHolidays(
                party,
                request.year(),
                request.holidays().stream()
                        .map(day -> new Holiday(day.date(), day.name()))
                        .toList()));
    }
}
