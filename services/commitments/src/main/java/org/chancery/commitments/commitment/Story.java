package org.chancery.commitments.commitment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.commitments.commitment.Timetable.Day;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilled;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFulfilledByRound;
import org.chancery.commitments.events.CommitmentEvent.CommitmentHandedOn;
import org.chancery.commitments.events.CommitmentEvent.CommitmentLapsed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.CommitmentRestated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;
import org.chancery.commitments.events.CommitmentEvent.CommitmentWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentEvent.FulfilmentByRoundWithdrawn;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.CommitmentEvent.PledgeRecorded;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportDrewNear;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportEscalated;
import org.chancery.commitments.events.CommitmentEvent.ProgressReportFellDue;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.ProgressReviewed;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.ReportingScheduleSet;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.RequestMade;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * A commitment with everything that was said and done about it since it was raised.
 *
 * @param restated each time that it was said again
 * @param pledge the campaign that it supports and how, or null
 * @param frozenBy the mechanisms that it hangs on and that are suspended
 * @param successors what took the place of mechanisms that it hung on
 * @param marking how it is marked now: as the highest of what it was said in, or else as it was raised or lowered since
 */
record Story(
        Raised raised,
        Set<CommitmentRestated> restated,
        Answers answers,
        Reports reports,
        Timetable timetable,
        Footing footing,
        @Nullable PledgeRecorded pledge,
        Set<MechanismId> frozenBy,
        Successors successors,
        Marking marking) {

    Story {
        restated = Set.copyOf(restated);
        frozenBy = Set.copyOf(frozenBy);
    }

    static Story of(Raised raised) {
        return new Story(
                raised,
                Set.of(),
                Answers.NONE,
                Reports.NONE,
                Timetable.of(raised.terms().due()),
                Footing.on(raised.terms().standing()),
                null,
                Set.of(),
                Successors.NONE,
                raised.terms().marking());
    }

    /** What the whole is about, marked as it is now. */
    Label label() {
        Label label = raised.label().marked(marking);
        for (CommitmentRestated again : restated) {
            Label more = new Raised(again.terms(), again.source()).label();
            label = new Label(union(label.about(), more.about()), marking);
        }
        label = label.and(
                successors.each().values().stream().map(CommitmentHandedOn::to).toList());
        return pledge == null ? label : label.and(List.of(pledge.campaign()));
    }

    /** The story after an event that is no end of it. */
    Story and(CommitmentEvent event) {
        return switch (event) {
            case CommitmentRestated e -> restated(e);
            case RequestAnswered e -> with(answers.and(e));
            case AdReferendumSettled e -> with(answers.and(e));
            case ProgressReported e -> with(reports.and(e));
            case ProgressReviewed e -> with(reports.and(e));
            case ReportingScheduleSet e -> with(reports.by(e));
            case ProgressReportDrewNear e -> with(reports.telling(reports.told().withNear(e.date())));
            case ProgressReportFellDue e -> with(reports.telling(reports.told().withLate(e.date())));
            case ProgressReportEscalated e ->
                with(reports.telling(reports.told().withEscalated(e.date())));
            case CommitmentDeferred e -> with(timetable.until(e.due()));
            case MilestonesSet e -> with(timetable.inSteps(e.milestones()));
            case MilestoneMet e -> with(timetable.and(e));
            case CommitmentDrewNear e -> telling(timetable.told().withNear(new Day(e.date(), e.milestone())));
            case CommitmentFellDue e -> telling(timetable.told().withLate(new Day(e.date(), e.milestone())));
            case CommitmentEscalated e -> telling(timetable.told().withEscalated(new Day(e.date(), e.milestone())));
            case CommitmentFulfilledByRound e -> with(timetable.keptBy(e.consultation()));
            case FulfilmentByRoundWithdrawn e -> with(timetable.notKeptBy(e.consultation()));
            case CommitmentFlagged e -> with(footing.and(e));
            case CommitmentFlagCleared e -> with(footing.and(e));
            case StandingRaised e -> with(footing.raisedTo(e.standing()));
            case PledgeRecorded e ->
                new Story(raised, restated, answers, reports, timetable, footing, e, frozenBy, successors, marking);
            case CommitmentFrozen e -> atRest().frozenBy(union(frozenBy, Set.of(e.mechanism())));
            case CommitmentThawed e -> {
                var fewer = new HashSet<>(frozenBy);
                fewer.remove(e.mechanism());
                yield frozenBy(fewer);
            }
            case CommitmentMarkingRaised e -> marked(e.marking());
            case CommitmentMarkingLowered e -> marked(e.marking());
            case CommitmentHandedOn e ->
                new Story(
                        raised,
                        restated,
                        answers,
                        reports,
                        timetable,
                        footing,
                        pledge,
                        frozenBy,
                        successors.and(e),
                        marking);
            case FollowUpAgreed _,
                    RequestMade _,
                    PromiseMade _,
                    CommitmentFulfilled _,
                    CommitmentWithdrawn _,
                    CommitmentLapsed _ -> this;
        };
    }

    /** A due without a date does not take away one that had been said before. */
    private Story restated(CommitmentRestated again) {
        var due = again.terms().due();
        return new Story(
                raised,
                union(restated, Set.of(again)),
                answers.askedAgain(),
                reports,
                due.lastDay() == null ? timetable : timetable.until(due),
                footing,
                pledge,
                frozenBy,
                successors,
                marking.or(again.terms().marking()));
    }

    private Story marked(Marking other) {
        return new Story(raised, restated, answers, reports, timetable, footing, pledge, frozenBy, successors, other);
    }

    private Story with(Answers other) {
        return new Story(raised, restated, other, reports, timetable, footing, pledge, frozenBy, successors, marking);
    }

    private Story with(Reports other) {
        return new Story(raised, restated, answers, other, timetable, footing, pledge, frozenBy, successors, marking);
    }

    private Story with(Timetable other) {
        return new Story(raised, restated, answers, reports, other, footing, pledge, frozenBy, successors, marking);
    }

    private Story with(Footing other) {
        return new Story(raised, restated, answers, reports, timetable, other, pledge, frozenBy, successors, marking);
    }

    private Story telling(Told<Day> more) {
        return with(timetable.telling(more));
    }

    /** What is frozen is not late, so that it is with nobody higher either. */
    private Story atRest() {
        return with(reports.telling(reports.told().withoutEscalations()))
                .telling(timetable.told().withoutEscalations());
    }

    private Story frozenBy(Set<MechanismId> others) {
        return new Story(raised, restated, answers, reports, timetable, footing, pledge, others, successors, marking);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
