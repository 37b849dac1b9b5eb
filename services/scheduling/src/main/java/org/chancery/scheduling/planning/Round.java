package org.chancery.scheduling.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A round that was held.
 *
 * @param date the first day, or null where it is not known
 * @param host the side that hosted it, or null
 */
public record Round(
        UUID consultation,
        @Nullable LocalDate date,
        @Nullable PartyCode host,
        Mode mode) {

    /** Whether somebody hosted it: a call or a video link takes no turn. */
    boolean tookATurn() {
        return switch (mode) {
            case VIRTUAL, TELEPHONE -> false;
            case IN_PERSON, HYBRID, UNSTATED -> host != null;
        };
    }
}
