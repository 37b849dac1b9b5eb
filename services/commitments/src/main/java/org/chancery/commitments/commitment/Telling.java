package org.chancery.commitments.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.CommitmentCommand.Escalate;
import org.chancery.commitments.commitment.CommitmentCommand.EscalateReport;
import org.chancery.commitments.commitment.CommitmentCommand.LetDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportDrawNear;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportFallDue;
import org.chancery.commitments.commitment.Timetable.Day;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportDrewNear;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportEscalated;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is told of a day by which something is to be done: that it is near, that it went by, that it did so long
 * ago. Whoever wakes us may be early, late or out of date, so it is no mistake to ask in vain.
 */
final class Telling {

    private Telling() {}

    static List<CommitmentEvent> drawNear(Commitment state, LetDrawNear c, Instant now) {
        var day = new Day(c.date(), c.milestone());
        CommitmentDue due = awaited(state, day);
        return due != null && told(state).lacksNear(day) && Stage.isNear(c.date(), c.before(), now)
                ? List.of(new CommitmentDrewNear(c.commitment(), c.date(), due, c.milestone()))
                : List.of();
    }

    static List<CommitmentEvent> fallDue(Commitment state, LetFallDue c, Instant now) {
        var day = new Day(c.date(), c.milestone());
        CommitmentDue due = awaited(state, day);
        return due != null && told(state).lacksLate(day) && Stage.isOver(c.date(), now)
                ? List.of(new CommitmentFellDue(c.commitment(), c.date(), due, c.milestone()))
                : List.of();
    }

    static List<CommitmentEvent> escalate(Commitment state, Escalate c, Instant now) {
        var day = new Day(c.date(), c.milestone());
        CommitmentDue due = awaited(state, day);
        return due != null && told(state).lacksEscalation(day) && Stage.isOverFor(c.date(), c.after(), now)
                ? List.of(new CommitmentEscalated(c.commitment(), c.date(), due, c.milestone()))
                : List.of();
    }

    static List<CommitmentEvent> reportDrawsNear(Commitment state, LetReportDrawNear c, Instant now) {
        return isReportAwaited(state, c.date())
                        && reportsTold(state).lacksNear(c.date())
                        && Stage.isNear(c.date(), c.before(), now)
                ? List.of(new ProgressReportDrewNear(c.commitment(), c.date()))
                : List.of();
    }

    static List<CommitmentEvent> reportFallsDue(Commitment state, LetReportFallDue c, Instant now) {
        return isReportAwaited(state, c.date()) && reportsTold(state).lacksLate(c.date()) && Stage.isOver(c.date(), now)
                ? List.of(new ProgressReportFellDue(c.commitment(), c.date()))
                : List.of();
    }

    static List<CommitmentEvent> escalateReport(Commitment state, EscalateReport c, Instant now) {
        return isReportAwaited(state, c.date())
                        && reportsTold(state).lacksEscalation(c.date())
                        && Stage.isOverFor(c.date(), c.after(), now)
                ? List.of(new ProgressReportEscalated(c.commitment(), c.date()))
                : List.of();
    }

    /** What an open commitment is to do by this day and nothing has kept, or null. */
    private static @Nullable CommitmentDue awaited(Commitment state, Day day) {
        CommitmentDue due = Stage.known(state).timetable().openDue(day);
        return state instanceof Open ? due : null;
    }

    private static boolean isReportAwaited(Commitment state, LocalDate date) {
        return Stage.known(state).reports().isAwaited(date) && state instanceof Open;
    }

    private static Told<Day> told(Commitment state) {
        return Stage.known(state).timetable().told();
    }

    private static Told<LocalDate> reportsTold(Commitment state) {
        return Stage.known(state).reports().told();
    }
}
