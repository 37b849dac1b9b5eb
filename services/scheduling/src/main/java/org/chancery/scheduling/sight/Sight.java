package org.chancery.scheduling.sight;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consultations that a caller may know of. To everybody else they do not exist, whatever is asked of them. */
@Component
public final class Sight {

    private final Streams streams;

    Sight(Streams streams) {
        this.streams = streams;
    }

    /** Whether there is such a consultation, and it is marked within the caller's clearance. */
    public boolean shows(ConsultationId consultation, Caller caller) {
        Marking marking = marking(consultation);
        return marking != null && caller.mayRead(marking);
    }

    /**
     * Whether the caller may know of a consultation as it was then: of the past a reader sees what they could have seen
     * then and may still see.
     */
    public Predicate<ConsultationId> shows(Caller caller, AsOf asOf) {
        return consultation -> {
            List<Recorded<ConsultationEvent>> events = streams.read(consultation.subject(), ConsultationEvent.class);
            return shows(caller, events, asOf.of(events));
        };
    }

    /**
     * Whether the caller may know of what happened to a consultation up to then.
     *
     * @param events everything that happened to it
     * @param past the first ones of these
     */
    public static boolean shows(
            Caller caller, List<Recorded<ConsultationEvent>> events, List<Recorded<ConsultationEvent>> past) {
        Marking today = marking(events);
        Marking then = marking(past);
        return today != null && then != null && caller.mayRead(today.or(then));
    }

    /** The consultation that this one accompanies, or null where it accompanies none. */
    public @Nullable ConsultationId accompanied(ConsultationId consultation) {
        return streams.read(consultation.subject(), ConsultationEvent.class).stream()
                .findFirst()
                .map(first -> first.event() instanceof ConsultationProposed e ? e.sideMeetingOf() : null)
                .orElse(null);
    }

    /** How the consultation is marked now, or null where there is none. */
    public @Nullable Marking marking(ConsultationId consultation) {
        return marking(streams.read(consultation.subject(), ConsultationEvent.class));
    }

    /** How a consultation is marked after these events, or null where there are none. */
    public static @Nullable Marking marking(List<Recorded<ConsultationEvent>> events) {
        return events.stream()
                .map(recorded -> marking(recorded.event()))
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static @Nullable Marking marking(ConsultationEvent event) {
        return event instanceof ConsultationProposed e
                ? Objects.requireNonNullElse(e.marking(), Marking.DEFAULT)
                : event instanceof ConsultationMarkingRaised e
                        ? e.marking()
                        : event instanceof ConsultationMarkingLowered e ? e.marking() : null;
    }

    /** The names of the markings that a clearance reaches, for a view to look for. */
    public static String[] reachedBy(Marking clearance) {
        return Stream.of(Marking.values())
                .filter(clearance::reaches)
                .map(Marking::name)
                .toArray(String[]::new);
    }
}
