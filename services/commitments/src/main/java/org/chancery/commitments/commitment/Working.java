package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_REPORTED_ON;
import static org.chancery.commitments.commitment.CommitmentRefusal.ALREADY_REVIEWED;
import static org.chancery.commitments.commitment.CommitmentRefusal.CHANGE_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.CommitmentRefusal.DATES_OR_A_RHYTHM;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_REPORT;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_REPORTING_DATE;
import static org.chancery.commitments.commitment.CommitmentRefusal.RETURN_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.CommitmentRefusal.SCHEDULE_HAS_A_DATE;
import static org.chancery.commitments.commitment.CommitmentRefusal.SCHEDULE_IS_TOO_LONG;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.CommitmentCommand.Fulfil;
import org.chancery.commitments.commitment.CommitmentCommand.ReportProgress;
import org.chancery.commitments.commitment.CommitmentCommand.ReviewProgress;
import org.chancery.commitments.commitment.CommitmentCommand.SetReportingSchedule;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.Review;

/** Decides about reports, their review and their dates, and that a commitment was kept. */
final class Working {

    /** Ten years of monthly reports. */
    static final int MOST_DATES = 120;

    private Working() {}

    static List<CommitmentEvent> report(Commitment state, ReportProgress c, Instant now) {
        var report = new ProgressReported(c.commitment(), c.on(), c.text(), c.evidence(), c.scheduledFor());
        Reports reports = Stage.known(state).reports();
        if (reports.has(report)) {
            return List.of();
        }
        Stage.requireOpen(state);
        Stage.requireBegun(c.on(), now, "/on");
        LocalDate date = c.scheduledFor();
        if (date != null && !reports.dates().contains(date)) {
            throw refused(NO_SUCH_REPORTING_DATE, "/scheduledFor");
        }
        if (date != null && reports.reportedOn().contains(date)) {
            throw refused(ALREADY_REPORTED_ON, "/scheduledFor");
        }
        return List.of(report);
    }

    static List<CommitmentEvent> review(Commitment state, ReviewProgress c) {
        var review = new ProgressReviewed(c.commitment(), c.report(), c.review(), c.reason());
        Reports reports = Stage.known(state).reports();
        if (review.equals(reports.reviews().get(c.report()))) {
            return List.of();
        }
        if (!reports.hasNumber(c.report())) {
            throw refused(NO_SUCH_REPORT, "/report");
        }
        if (c.review() == Review.RETURNED && c.reason() == null) {
            throw refused(RETURN_NEEDS_A_REASON, "/reason");
        }
        if (reports.reviews().containsKey(c.report())) {
            throw refused(ALREADY_REVIEWED);
        }
        return List.of(review);
    }

    static List<CommitmentEvent> schedule(Commitment state, SetReportingSchedule c) {
        Reports reports = Stage.known(state).reports();
        List<LocalDate> wanted = c.rhythm() == null ? c.dates() : c.rhythm().dates(MOST_DATES + 1);
        if (c.rhythm() != null && !c.dates().isEmpty()) {
            throw refused(DATES_OR_A_RHYTHM, "/rhythm");
        }
        if (wanted.isEmpty()) {
            throw refused(SCHEDULE_HAS_A_DATE, "/dates");
        }
        if (wanted.size() > MOST_DATES) {
            throw refused(SCHEDULE_IS_TOO_LONG, c.rhythm() == null ? "/dates" : "/rhythm/until");
        }
        Integer everyMonths = c.rhythm() == null ? null : c.rhythm().everyMonths();
        var schedule = new ReportingScheduleSet(c.commitment(), reports.replan(wanted), everyMonths, c.reason());
        ReportingScheduleSet before = reports.schedule();
        if (before != null
                && schedule.equals(
                        new ReportingScheduleSet(c.commitment(), before.dates(), before.everyMonths(), c.reason()))) {
            return List.of();
        }
        Stage.requireOpen(state);
        if (before != null && c.reason() == null) {
            throw refused(CHANGE_NEEDS_A_REASON, "/reason");
        }
        return List.of(schedule);
    }

    static List<CommitmentEvent> fulfil(Commitment state, Fulfil c, Instant now) {
        var fulfilment = new CommitmentFulfilled(c.commitment(), c.on(), c.evidence());
        if (state instanceof Fulfilled done && done.how().equals(fulfilment)) {
            return List.of();
        }
        Stage.requireOpen(state);
        Stage.requireBegun(c.on(), now, "/on");
        return List.of(fulfilment);
    }
}
