package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.party.PartyCommand.SetWorkingWeek;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When the offices of a party are open. */
@RestController
final class SetWorkingWeekEndpoint {

    /** Hours of the capital. */
    record Request(@Size(max = 7) List<DayOfWeek> days, LocalTime from, LocalTime until) {}

    @PutMapping("/api/scheduling/parties/{party}/working-week")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'ADMINISTRATOR')")
    ResponseEntity<Accepted> set(@PathVariable PartyCode party, @Valid @RequestBody Request request, Door door) {
        return door.change(new SetWorkingWeek(party, request.days(), request.from(), request.until()));
    }
}
