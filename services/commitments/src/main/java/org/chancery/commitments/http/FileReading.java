package org.chancery.commitments.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chancery.commitments.events.CommitmentDue;
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
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Milestone;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.http.CommitmentFile.Answer;
import org.chancery.commitments.http.CommitmentFile.Deferral;
import org.chancery.commitments.http.CommitmentFile.End;
import org.chancery.commitments.http.CommitmentFile.Flag;
import org.chancery.commitments.http.CommitmentFile.Fulfilment;
import org.chancery.commitments.http.CommitmentFile.Late;
import org.chancery.commitments.http.CommitmentFile.Pledge;
import org.chancery.commitments.http.CommitmentFile.Report;
import org.chancery.commitments.http.CommitmentFile.Reporting;
import org.chancery.commitments.http.CommitmentFile.Restated;
import org.chancery.commitments.http.CommitmentFile.Reviewed;
import org.chancery.commitments.http.CommitmentFile.Round;
import org.chancery.commitments.http.CommitmentFile.Settlement;
import org.chancery.commitments.http.CommitmentFile.Step;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.MechanismId;
import org.jspecify.annotations.Nullable;

/** Reads a commitment's events into its file. */
final class FileReading {

    private final InSight sight;
    private @Nullable Terms terms;
    private @Nullable Source source;
    private @Nullable CommitmentDue due;
    private Terms.@Nullable Standing standing;
    private @Nullable TextId agreedIn;
    private final List<Restated> restated = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Report> progress = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private List<Step> milestones = List.of();
    private @Nullable Reporting reporting;
    private final List<Late> fellDue = new ArrayList<>();
    private final List<Late> escalated = new ArrayList<>();
    private final Set<LocalDate> reportsFellDue = new TreeSet<>();
    private final Set<LocalDate> reportsEscalated = new TreeSet<>();
    private final Set<MechanismId> frozenBy = new LinkedHashSet<>();
    private final List<MechanismId> handedOnTo = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<Round> keptBy = new ArrayList<>();
    private @Nullable Pledge pledge;
    private @Nullable End ended;
    private @Nullable Fulfilment fulfilled;

    FileReading(InSight sight) {
        this.sight = sight;
    }

    CommitmentFile file(CommitmentId id, long version, Marking marking) {
        return new CommitmentFile(
                id,
                version,
                marking,
                Objects.requireNonNull(terms),
                sight.source(Objects.requireNonNull(source)),
                sight.restated(restated),
                sight.answers(answers),
                progress,
                Objects.requireNonNull(due),
                deferrals,
                milestones,
                reporting == null
                        ? null
                        : new Reporting(reporting.dates(), reporting.everyMonths(), reportsFellDue, reportsEscalated),
                fellDue,
                escalated,
                frozenBy,
                handedOnTo,
                Objects.requireNonNull(standing),
                sight.text(agreedIn),
                sight.flags(flags),
                sight.rounds(keptBy),
                pledge,
                ended,
                sight.fulfilment(fulfilled));
    }

    void take(CommitmentEvent event) {
        switch (event) {
            case FollowUpAgreed e -> raised(e.terms(), e.source());
            case RequestMade e -> raised(e.terms(), e.source());
            case PromiseMade e -> raised(e.terms(), e.source());
            case CommitmentRestated e -> {
                restated.add(new Restated(e.terms(), e.source()));
                due = e.terms().due().lastDay() == null ? due : e.terms().due();
            }
            case RequestAnswered e ->
                answers.add(new Answer(e.response(), e.by(), e.on(), e.words(), e.statement(), e.counteredBy(), null));
            case AdReferendumSettled e -> settled(e);
            case ProgressReported e ->
                progress.add(new Report(progress.size() + 1, e.on(), e.text(), e.evidence(), e.scheduledFor(), null));
            case ProgressReviewed e -> reviewed(e);
            case ReportingScheduleSet e -> reporting = new Reporting(e.dates(), e.everyMonths(), Set.of(), Set.of());
            case ProgressReportFellDue e -> reportsFellDue.add(e.date());
            case ProgressReportEscalated e -> reportsEscalated.add(e.date());
            case CommitmentDeferred e -> {
                deferrals.add(new Deferral(e.due(), e.reason(), e.on()));
                due = e.due();
            }
            case MilestonesSet e -> cut(e.milestones());
            case MilestoneMet e ->
                milestones = milestones.stream()
                        .map(step -> step.number() == e.milestone()
                                ? new Step(
                                        step.number(),
                                        step.text(),
                                        step.due(),
                                        new Fulfilment(e.on(), e.evidence(), null))
                                : step)
                        .toList();
            case CommitmentFellDue e -> fellDue.add(new Late(e.date(), e.milestone()));
            case CommitmentEscalated e -> escalated.add(new Late(e.date(), e.milestone()));
            case CommitmentDrewNear _, ProgressReportDrewNear _ -> {
                // A reminder changes nothing.
            }
            case CommitmentFrozen e -> {
                frozenBy.add(e.mechanism());
                escalated.clear();
                reportsEscalated.clear();
            }
            case CommitmentThawed e -> frozenBy.remove(e.mechanism());
            case CommitmentHandedOn e -> handedOnTo.add(e.to());
            case CommitmentFlagged e -> flagged(e.corrigendum(), e.statement(), e.reason());
            case CommitmentFlagCleared e ->
                replace(flags, flag -> is(flag, e.corrigendum()), flag -> cleared(flag, e.outcome()));
            case StandingRaised e -> {
                standing = e.standing();
                agreedIn = e.text();
            }
            case PledgeRecorded e -> pledge = new Pledge(e.campaign(), e.form(), e.on());
            case CommitmentFulfilledByRound e -> {
                keptBy.add(new Round(e.consultation(), e.on()));
                fulfilled = e.forGood() ? new Fulfilment(e.on(), null, e.consultation()) : fulfilled;
            }
            case FulfilmentByRoundWithdrawn e -> {
                keptBy.removeIf(round -> round.consultation().equals(e.consultation()));
                fulfilled = fulfilled != null && e.consultation().equals(fulfilled.round()) ? null : fulfilled;
            }
            case CommitmentMarkingRaised _, CommitmentMarkingLowered _ -> {
                // Whoever asks for the file knows how it is marked.
            }
            case CommitmentWithdrawn e -> ended = new End(CommitmentFile.Ending.WITHDRAWN, e.by(), e.reason(), e.on());
            case CommitmentLapsed e -> ended = new End(CommitmentFile.Ending.LAPSED, null, e.reason(), e.on());
            case CommitmentFulfilled e -> fulfilled = new Fulfilment(e.on(), e.evidence(), null);
        }
    }

    private void raised(Terms said, Source where) {
        terms = said;
        source = where;
        due = said.due();
        standing = said.standing();
    }

    private void settled(AdReferendumSettled event) {
        for (int i = answers.size() - 1; i >= 0; i--) {
            Answer answer = answers.get(i);
            if (answer.by().equals(event.by())) {
                answers.set(
                        i,
                        new Answer(
                                answer.response(),
                                answer.by(),
                                answer.on(),
                                answer.words(),
                                answer.statement(),
                                answer.counteredBy(),
                                new Settlement(event.decision(), event.on(), event.words(), event.statement())));
                return;
            }
        }
    }

    private void reviewed(ProgressReviewed event) {
        replace(
                progress,
                report -> report.number() == event.report(),
                report -> new Report(
                        report.number(),
                        report.on(),
                        report.text(),
                        report.evidence(),
                        report.scheduledFor(),
                        new Reviewed(event.review(), event.reason())));
    }

    /** Steps that were met stay met. */
    private void cut(List<Milestone> steps) {
        List<Step> before = milestones;
        milestones = steps.stream()
                .map(step -> new Step(
                        step.number(),
                        step.text(),
                        step.due(),
                        before.stream()
                                .filter(one -> one.number() == step.number())
                                .map(Step::met)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private void flagged(Corrigendum corrigendum, StatementId statement, String reason) {
        UUID id = UUID.fromString(corrigendum.to().id());
        boolean ofText = corrigendum.to().kind().equals(TextId.KIND);
        flags.add(new Flag(
                ofText ? null : new RecordId(id),
                ofText ? new TextId(id) : null,
                corrigendum.number(),
                statement,
                reason,
                null));
    }

    private static boolean is(Flag flag, Corrigendum corrigendum) {
        return corrigendum.equals(
                flag.text() == null
                        ? Corrigendum.to(Objects.requireNonNull(flag.record()), flag.number())
                        : Corrigendum.to(flag.text(), flag.number()));
    }

    private static Flag cleared(Flag flag, String outcome) {
        return new Flag(flag.record(), flag.text(), flag.number(), flag.statement(), flag.reason(), outcome);
    }

    private static <T> void replace(List<T> list, Predicate<T> wanted, UnaryOperator<T> other) {
        list.replaceAll(one -> wanted.test(one) ? other.apply(one) : one);
    }
}
