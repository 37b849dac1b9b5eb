package org.chancery.minutes.readout;

import static org.chancery.minutes.readout.ReadoutRefusal.ASSESSMENT_WAS_REVISED;
import static org.chancery.minutes.readout.ReadoutRefusal.RECORD_IS_STILL_OPEN;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.List;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.readout.ReadoutCommand.WriteAssessment;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.ProtectedText;

/** The public account that the own side gives of one record. */
public sealed interface Readout extends Decider<Readout, ReadoutCommand, ReadoutEvent> {

    /** The readout before any event. */
    static Readout unwritten() {
        return new Unwritten();
    }

    @Override
    default List<ReadoutEvent> decide(ReadoutCommand command, Instant now) {
        return switch (command) {
            case WriteAssessment c -> write(c);
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
        };
    }

    private static AssessmentWritten next(WriteAssessment command, int revision) {
        if (command.seen() != revision) {
            throw refused(ASSESSMENT_WAS_REVISED);
        }
        return new AssessmentWritten(
                command.readout(), command.record(), command.consultation(), revision + 1, command.text());
    }

    @Override
    default Readout evolve(ReadoutEvent event) {
        return switch (event) {
            case AssessmentWritten e -> new Assessed(e.revision(), e.text());
            case ReadoutEvent.ReadoutReleased _ -> this;
        };
    }

    @Override
    default Label label(ReadoutEvent event) {
        return switch (event) {
            case AssessmentWritten e when e.consultation() != null -> Label.about(e.record(), e.consultation());
            case AssessmentWritten e -> Label.about(e.record());
            case ReadoutEvent.ReadoutReleased e -> Label.about(e.record());
        };
    }

    /** Nobody has written anything. */
    record Unwritten() implements Readout {}

    /** A person has written the assessment. */
    record Assessed(int revision, ProtectedText text) implements Readout {}
}
