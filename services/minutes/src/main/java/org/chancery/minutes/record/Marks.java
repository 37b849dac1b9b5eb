package org.chancery.minutes.record;

import java.util.Objects;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/**
 * How a record is marked as a whole.
 *
 * @param meeting that of the consultation, where it is above the default, or null
 * @param own what statements without a marking would be marked but for the meeting, or null where nobody has said
 * @param usual what they are marked
 */
record Marks(@Nullable Marking meeting, @Nullable Marking own, Marking usual) {

    static Marks of(RecordOpened opening) {
        Marking usual = Objects.requireNonNullElse(opening.defaultMarking(), Marking.DEFAULT);
        return new Marks(opening.marking(), usual == opening.marking() ? null : usual, usual);
    }

    Marks after(DefaultMarkingSet event) {
        return new Marks(meeting, event.marking(), event.marking());
    }

    Marks after(OccasionMarked event) {
        return new Marks(event.marking(), own, event.defaultMarking());
    }

    /** Whether the meeting lets something be marked so. */
    boolean allow(Marking marking) {
        return meeting == null || marking.reaches(meeting);
    }

    /** What is marked so is marked at least as the meeting is. */
    Marking and(Marking marking) {
        return meeting == null ? marking : marking.or(meeting);
    }

    /**
     * What statements without a marking are to be marked once the meeting is marked otherwise: what came from the meeting
     * alone goes with it.
     *
     * @param next the meeting's marking, where it is above the default, or null
     * @param template how records of the mechanism begin, or null where nobody has said
     */
    Marking usualUnder(@Nullable Marking next, @Nullable TemplateSet template) {
        Marking begun = template == null ? null : template.defaultMarking();
        Marking without = own != null ? own : Objects.requireNonNullElse(begun, Marking.DEFAULT);
        return next == null ? without : without.or(next);
    }
}
