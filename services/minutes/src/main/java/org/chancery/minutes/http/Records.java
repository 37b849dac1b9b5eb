package org.chancery.minutes.http;

import static org.chancery.minutes.record.RecordRefusal.NO_SUCH_RECORD;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.function.Predicate;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.register.Register;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Door;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds records for those who ask, straight from what was decided, and changes them as a whole. */
@Component
final class Records {

    private final Streams streams;
    private final Register register;

    Records(Streams streams, Register register) {
        this.streams = streams;
        this.register = register;
    }

    /**
     * The record for a reader of this clearance.
     *
     * @throws org.chancery.platform.deciding.Refused where there is none, or none for this reader
     */
    RecordInSight find(RecordId record, Marking clearance) {
        return RecordInSight.fold(history(record, clearance), clearance);
    }

    /**
     * The record as it stood, for a reader whose clearance reaches the marking of its meeting, then as well as now.
     *
     * @throws org.chancery.platform.deciding.Refused where there was none, or is none for this reader
     */
    RecordInSight find(RecordId record, Marking clearance, AsOf asOf) {
        var events = history(record, clearance);
        var past = asOf.of(events);
        if (past.isEmpty()) {
            throw refused(NO_SUCH_RECORD);
        }
        var inSight = RecordInSight.fold(events, clearance).asItStood(past);
        if (inSight.meeting() != null && !clearance.reaches(inSight.meeting())) {
            throw refused(NO_SUCH_RECORD);
        }
        return inSight;
    }

    /** Whether there is such a record for a reader of this clearance. */
    boolean isInSight(RecordId record, Marking clearance) {
        var events = streams.read(record.subject(), RecordEvent.class);
        return !events.isEmpty() && clearance.reaches(occasion(events.getFirst().event()));
    }

    /** Whether a reader of this clearance may know of the consultation. */
    boolean shows(ConsultationId consultation, Marking clearance) {
        Marking marking = register.marking(consultation);
        return marking != null && clearance.reaches(marking);
    }

    /** Everything that ever happened to it; each part is yet to be asked whether it is in sight. */
    List<Recorded<RecordEvent>> history(RecordId record, Marking clearance) {
        var events = streams.read(record.subject(), RecordEvent.class);
        if (events.isEmpty() || !clearance.reaches(occasion(events.getFirst().event()))) {
            throw refused(NO_SUCH_RECORD);
        }
        return events;
    }

    /** Who may not know that the sides met may not know of any record of it. */
    private Marking occasion(RecordEvent first) {
        Marking meeting = first instanceof RecordOpened opening ? meeting(opening) : null;
        return meeting == null ? Marking.DEFAULT : meeting;
    }

    /** How the consultation that a record is of is marked, where that is above the default, or null. */
    @Nullable
    Marking meeting(RecordOpened opening) {
        Marking told = opening.consultation() == null ? null : register.marking(opening.consultation());
        return aboveDefault(told == null ? opening.marking() : told);
    }

    /** How the consultation is marked, as far as its news has come, where that is above the default, or null. */
    @Nullable
    Marking meeting(ConsultationId consultation) {
        return aboveDefault(register.marking(consultation));
    }

    private static @Nullable Marking aboveDefault(@Nullable Marking marking) {
        return marking == null || Marking.DEFAULT.reaches(marking) ? null : marking;
    }

    /**
     * Changes a record as a whole, by somebody who has read everything of it that they may read.
     *
     * @param already whether it is so already; whoever repeats such a change read the record before the first time
     */
    ResponseEntity<Accepted> change(
            RecordId record, Marking clearance, Door door, Predicate<RecordInSight> already, Command command) {
        long seen = door.ifMatch();
        var inSight = find(record, clearance);
        if (!already.test(inSight) && inSight.view().tag() != seen) {
            throw changed();
        }
        Accepted accepted = change(inSight.version(), door, command);
        return Door.changed(find(record, clearance).view().tag(), accepted);
    }

    private static Accepted change(long version, Door door, Command command) {
        try {
            return door.changeAt(version, command);
        } catch (StaleVersion e) {
            // It would name the version, which counts what this reader may not know of.
            throw changed();
        }
    }

    private static Problem changed() {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-version", "It has changed since you read it")
                .because("read the record again before you change it");
    }
}
