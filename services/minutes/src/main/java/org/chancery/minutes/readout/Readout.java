package org.chancery.minutes.readout;

import static org.chancery.minutes.readout.ReadoutRefusal.ASSESSMENT_WAS_REVISED;
import static org.chancery.minutes.readout.ReadoutRefusal.READOUT_IS_RELEASED;
import static org.chancery.minutes.readout.ReadoutRefusal.RECORD_IS_STILL_OPEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.readout.ReadoutCommand.ReleaseReadout;
import org.chancery.minutes.readout.ReadoutCommand.WriteAssessment;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;

/** The public account that the own side gives of one record: assessed, then released, and never changed again. */
public sealed interface Readout extends Decider<Readout, ReadoutCommand, ReadoutEvent> {

    /** The readout before any event. */
    static Readout unwritten() {
        return new Unwritten();
    }

    @Override
    default List<ReadoutEvent> decide(ReadoutCommand command, Instant now) {
        return switch (command) {
            case WriteAssessment c -> write(c);
            case ReleaseReadout c -> release(c, now);
        };
    }

    private List<ReadoutEvent> write(WriteAssessment command) {
        if (!command.recordIsClosed()) {
            throw refused(RECORD_IS_STILL_OPEN);
        }
        return switch (this) {
            case Unwritten _ -> List.of(next(command, 0));
            case Assessed assessed when assessed.text.equals(command.text()) -> List.of();
            case Assessed assessed -> List.of(next(command, assessed.revision));
            case Released _ -> throw refused(READOUT_IS_RELEASED);
        };
    }

    private static AssessmentWritten next(WriteAssessment command, int revision) {
        if (command.seen() != revision) {
            throw refused(ASSESSMENT_WAS_REVISED);
        }
        return new AssessmentWritten(
                command.readout(),
                command.record(),
                command.consultation(),
                revision + 1,
                command.text(),
                command.marking());
    }

    private List<ReadoutEvent> release(ReleaseReadout command, Instant now) {
        if (!command.recordIsClosed()) {
            throw refused(RECORD_IS_STILL_OPEN);
        }
        return switch (this) {
            case Unwritten _ -> List.of(Releasing.of(command, 0, now));
            case Assessed assessed -> List.of(Releasing.of(command, assessed.revision, now));
            case Released released when released.release.equals(Releasing.event(command)) -> List.of();
            case Released _ -> throw refused(READOUT_IS_RELEASED);
        };
    }

    @Override
    default Readout evolve(ReadoutEvent event) {
        return switch (event) {
            case AssessmentWritten e -> this instanceof Released ? this : new Assessed(e.revision(), e.text());
            case ReadoutReleased e -> this instanceof Released ? this : new Released(e);
        };
    }

    @Override
    default Label label(ReadoutEvent event) {
        return switch (event) {
            case AssessmentWritten e -> {
                Label label = about(e.record(), e.consultation());
                yield e.marking() == null ? label : label.marked(e.marking());
            }
            case ReadoutReleased e -> about(e.record(), e.consultation());
        };
    }

    private static Label about(RecordId record, @Nullable ConsultationId consultation) {
        return consultation == null ? Label.about(record) : Label.about(record, consultation);
    }

    /** Nobody has written anything. */
    record Unwritten() implements Readout {}

    /** A person has written the assessment. */
    record Assessed(int revision, ProtectedText text) implements Readout {}

    /** Its words are frozen. */
    record Released(ReadoutReleased release) implements Readout {}
}
