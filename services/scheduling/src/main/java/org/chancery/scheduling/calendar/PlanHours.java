package org.chancery.scheduling.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.planning.Office;
import org.chancery.scheduling.planning.SharedHours;
import org.chancery.scheduling.planning.SharedHours.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When do all the capitals work at the same time? */
@RestController
final class PlanHours {

    private static final int LONGEST_RANGE = 62;

    private final Calendar calendar;

    PlanHours(Calendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What can be offered.
     *
     * @param common when all work; a meeting may start at any time of an offer
     * @param leastBad where there is nothing common: the least uncomfortable start of each of the best days
     * @param unknown parties whose capital has no zone in the register, so that nothing is known of their hours
     */
    record Body(List<Offer> common, List<Offer> leastBad, List<PartyCode> unknown) {}

    @GetMapping("/api/scheduling/planner")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Body plan(
            @RequestParam @Size(min = 1, max = 50) List<PartyCode> parties,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(defaultValue = "60") @Positive @Max(1440) int minutes,
            @RequestParam(defaultValue = "false") boolean holidays,
            @RequestParam(required = false) @Nullable Applied applied) {
        if (until.isBefore(from) || from.plusDays(LONGEST_RANGE).isBefore(until)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-range", "This is no range of days")
                    .at("until", "The range is 1 to " + (LONGEST_RANGE + 1) + " days long.");
        }
        List<Office> offices = calendar.offices(parties.stream().distinct().toList(), holidays, applied);
        List<PartyCode> known = offices.stream().map(Office::party).toList();
        List<PartyCode> unknown = parties.stream()
                .distinct()
                .filter(party -> !known.contains(party))
                .toList();
        if (offices.isEmpty()) {
            return new Body(List.of(), List.of(), unknown);
        }
        SharedHours.Offers offers = SharedHours.of(offices, from, until, Duration.ofMinutes(minutes));
        return new Body(offers.common(), offers.leastBad(), unknown);
    }
}
