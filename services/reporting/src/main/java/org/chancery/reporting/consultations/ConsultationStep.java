package org.chancery.reporting.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.Told;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to the meeting, in the order of recording.
 *
 * @param schedule the date that was set, or held on, with the times in the capitals
 * @param before the date that was set until then, where it was moved
 * @param by the sides that asked for it or told of it
 * @param reasons as they were stated, side by side
 * @param on when it happened, as far as known; an import tells it long after
 * @param told how a source puts it, or null
 * @param decision the decision on several mechanisms that it follows from, or null
 * @param marked how the consultation is marked from then on, where that was changed
 * @param at when it was recorded
 * @param actor who recorded it
 */
record ConsultationStep(
        Kind kind,
        @Nullable Schedule schedule,
        @Nullable Schedule before,
        List<String> by,
        List<StatedReason> reasons,
        @Nullable LocalDate on,
        @Nullable Told told,
        @Nullable Decided decision,
        @Nullable Marking marked,
        Instant at,
        String actor) {

    /** A decision on several mechanisms, and its day where that is known. */
    record Decided(UUID decision, @Nullable LocalDate on) {}

    /** What became of the date, and of who may know of it. */
    enum Kind {
        /** A source says more of it than that somebody wanted to meet. */
        PROPOSED,
        SCHEDULED,
        RESCHEDULED,
        /** The wall time stands, and means another instant or other hours in a capital. */
        ZONE_RULES_CHANGED,
        WALL_TIME_KEPT,
        ANNOUNCED,
        POSTPONED,
        CANCELLED,
        HELD,
        HELD_WITHDRAWN,
        ATTENDANCE_CORRECTED,
        MARKING_RAISED,
        MARKING_LOWERED,
        /** What else belongs to its history, in the words of a source. */
        NOTED
    }
}
