package org.chancery.reporting.readout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordEvent.AttachmentAdded;
import org.chancery.minutes.events.RecordEvent.AttachmentMarkingLowered;
import org.chancery.minutes.events.RecordEvent.AttachmentWithdrawn;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.DefaultMarkingSet;
import org.chancery.minutes.events.RecordEvent.OccasionCorrected;
import org.chancery.minutes.events.RecordEvent.OccasionMarked;
import org.chancery.minutes.events.RecordEvent.OccasionRestored;
import org.chancery.minutes.events.RecordEvent.OccasionWithdrawn;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.ReviewCommentMade;
import org.chancery.minutes.events.RecordEvent.ReviewCommentResolved;
import org.chancery.minutes.events.RecordEvent.SourceCited;
import org.chancery.minutes.events.RecordEvent.SourceWithdrawn;
import org.chancery.minutes.events.RecordEvent.StatementMarkingLowered;
import org.chancery.minutes.events.RecordEvent.StatementRecorded;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.jspecify.annotations.Nullable;

/** Events about one consultation, folded into what a readout needs to know. The order among aggregates does not matter. */
final class Dossier {

    final ConsultationId consultation;

    @Nullable
    Known<ConsultationHeld> held;

    @Nullable
    Known<RoundCounted> round;

    @Nullable
    Assessment assessment;

    /** The clause that governs the record. */
    @Nullable
    Known<String> reservation;

    /** How the consultation is marked: as its newest event is. */
    Marking marking = Marking.PUBLIC;

    final Map<PartyCode, PartyRegistered> parties = new LinkedHashMap<>();
    final Map<CampaignId, Known<CampaignOpened>> campaigns = new LinkedHashMap<>();
    final Map<StatementId, Known<Statement>> statements = new LinkedHashMap<>();
    final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();

    private final RecordId record;

    /** What the mechanism is called now, and what it was called when the round was counted. */
    private @Nullable Naming present;

    private @Nullable Naming counted;

    Dossier(ConsultationId consultation) {
        this.consultation = consultation;
        this.record = RecordId.ofConsultation(consultation);
    }

    /** Something with the event that says it. */
    record Known<T>(T what, Fact fact) {}

    /** What a person wrote. */
    record Assessment(String text, Marking marking) {}

    /**
     * A commitment with the newest answer of each owner.
     *
     * @param terms as they were put, under the marking of today
     * @param saidIn the statements that say it, those of later occasions among them
     */
    record Commitment(
            Terms terms,
            Source source,
            Fact fact,
            Map<PartyCode, Known<CommitmentEvent.RequestAnswered>> answers,
            Set<StatementId> saidIn) {}

    /** Adds events, those of one aggregate in their order. */
    void add(List<Recorded> recorded) {
        for (Recorded one : recorded) {
            switch (one.event()) {
                case PartyEvent event -> party(event);
                case MechanismEvent event -> mechanism(event, one.fact());
                case ConsultationEvent event -> {
                    marking = one.marking();
                    consultation(event, one.fact());
                }
                case CampaignEvent event -> campaign(event, one.fact());
                case RecordEvent event -> record(event, one.fact());
                case ReadoutEvent event -> readout(event, one.marking());
                case CommitmentEvent event -> commitment(event, one.fact());
                default -> throw new IllegalStateException("not kept for readouts: " + one.event());
            }
        }
    }

    /** What the mechanism was called when it counted the round, or is called as long as it has not; null outside any. */
    @Nullable
    Naming naming() {
        return round == null ? present : counted;
    }

    /** What the events so far mention and other aggregates tell more of. */
    Set<String> mentioned() {
        var subjects = new LinkedHashSet<String>();
        if (held != null) {
            held.what().parties().forEach(party -> subjects.add(party.subject().toString()));
            if (held.what().mechanism() != null) {
                subjects.add(held.what().mechanism().subject().toString());
            }
        }
        for (Commitment commitment : commitments.values()) {
            if (commitment.source().campaign() != null) {
                subjects.add(commitment.source().campaign().subject().toString());
            }
        }
        return subjects;
    }

    private void party(PartyEvent event) {
        switch (event) {
            case PartyRegistered e -> parties.put(e.party(), e);
            case PartyEvent.WorkingWeekSet _, PartyEvent.HolidaysSet _ -> {
                // When its offices are open is no matter of a readout.
            }
        }
    }

    private void mechanism(MechanismEvent event, Fact fact) {
        switch (event) {
            case MechanismLaunched e -> present = Naming.of(e, fact);
            case MechanismRenamed e -> present = present == null ? null : present.then(e, fact);
            case AliasAdded e -> present = present == null ? null : present.then(e, fact);
            case RoundCounted e
            when e.consultation().equals(consultation) -> {
                round = new Known<>(e, fact);
                counted = present;
            }
            case RoundCountWithdrawn e when e.consultation().equals(consultation) -> round = null;
            case RoundCounted _, RoundCountWithdrawn _ -> {
                // Another consultation of the same mechanism.
            }
            case MechanismEvent.MechanismProposed _,
                    MechanismEvent.LevelRaised _,
                    MechanismEvent.RhythmSet _,
                    MechanismEvent.MechanismSuspended _,
                    MechanismEvent.MechanismResumed _,
                    MechanismEvent.MechanismsMerged _,
                    MechanismEvent.MechanismClosed _ -> {
                // None of them changes what it is called.
            }
        }
    }

    private void consultation(ConsultationEvent event, Fact fact) {
        switch (event) {
            case ConsultationHeld e -> held = new Known<>(e, fact);
            case HeldWithdrawn _ -> held = null;
            case ConsultationEvent.AttendanceCorrected e -> {
                if (held != null) {
                    held = new Known<>(corrected(held.what(), e.delegation()), fact);
                }
            }
            case ConsultationEvent.ConsultationProposed _,
                    ConsultationEvent.ConsultationScheduled _,
                    ConsultationEvent.ConsultationRescheduled _,
                    ConsultationEvent.ConsultationAnnounced _,
                    ConsultationEvent.ConsultationPostponed _,
                    ConsultationEvent.ConsultationCancelled _,
                    ConsultationEvent.DelegationSet _,
                    ConsultationEvent.ObserversSet _,
                    ConsultationEvent.HistoryNoted _,
                    ConsultationEvent.NextRoundWished _,
                    ConsultationEvent.GoalNamed _,
                    ConsultationEvent.ConsultationMarkingRaised _,
                    ConsultationEvent.ConsultationMarkingLowered _,
                    ConsultationEvent.AgendaItemProposed _,
                    ConsultationEvent.AgendaItemAccepted _,
                    ConsultationEvent.AgendaItemWithdrawn _,
                    ConsultationEvent.AgendaItemCarriedOver _,
                    ConsultationEvent.AgendaItemTimed _,
                    ConsultationEvent.AgendaDeadlineSet _,
                    ConsultationEvent.ZoneRulesChangeNoticed _,
                    ConsultationEvent.WallTimeKept _,
                    ConsultationEvent.AgendaOrdered _,
                    ConsultationEvent.AgendaLocked _ -> {
                // Plans; a readout says how it was.
            }
        }
    }

    private static ConsultationHeld corrected(ConsultationHeld held, Delegation delegation) {
        List<Delegation> attendance = Stream.concat(
                        held.attendance().stream().filter(each -> !each.party().equals(delegation.party())),
                        Stream.of(delegation))
                .toList();
        return new ConsultationHeld(
                held.consultation(),
                held.mechanism(),
                held.title(),
                held.parties(),
                held.entry(),
                attendance,
                held.agenda(),
                held.observers(),
                held.countedAs());
    }

    private void campaign(CampaignEvent event, Fact fact) {
        switch (event) {
            case CampaignOpened e -> campaigns.put(e.campaign(), new Known<>(e, fact));
            case CampaignEvent.TargetsSet _,
                    CampaignEvent.PhasesPlanned _,
                    CampaignEvent.PhaseBegun _,
                    CampaignEvent.CampaignClosed _,
                    CampaignEvent.ConsultationAssigned _ -> {
                // A readout names the goal alone.
            }
        }
    }

    private void record(RecordEvent event, Fact fact) {
        if (!event.record().equals(record)) {
            return;
        }
        switch (event) {
            case StatementRecorded e -> state(e.statement(), e.content(), fact);
            case StatementRevised e -> state(e.statement(), e.content(), fact);
            case StatementWithdrawn e -> statements.remove(e.statement());
            case StatementMarkingLowered e -> {
                Known<Statement> known = statements.get(e.statement());
                if (known != null) {
                    statements.put(e.statement(), new Known<>(known.what().marked(e.marking()), known.fact()));
                }
            }
            case CorrigendumIssued e -> e.corrections().forEach(correction -> correct(correction, fact));
            case RecordOpened e -> reserve(e.reservation(), fact.at("/reservation"));
            case ReservationSet e -> reserve(e.reservation(), fact.at("/reservation"));
            case RecordClosed _ -> {
                // What it carries is known from the consultation and from the statements.
            }
            case DefaultMarkingSet _,
                    ReviewCommentMade _,
                    ReviewCommentResolved _,
                    AttachmentAdded _,
                    AttachmentMarkingLowered _,
                    AttachmentWithdrawn _,
                    SourceCited _,
                    SourceWithdrawn _,
                    OccasionWithdrawn _,
                    OccasionMarked _,
                    OccasionCorrected _,
                    OccasionRestored _ -> {
                // None of them changes what was said.
            }
        }
    }

    private void state(StatementId id, Statement content, Fact fact) {
        statements.put(
                id, new Known<>(content, new Fact(id.subject().toString(), fact.event(), fact.id(), "/content")));
    }

    private void reserve(@Nullable ProtectedText clause, Fact fact) {
        reservation = clause == null ? null : new Known<>(clause.value(), fact);
    }

    private void correct(Correction correction, Fact fact) {
        if (correction.content() == null) {
            statements.remove(correction.statement());
        } else {
            state(correction.statement(), correction.content(), fact);
        }
    }

    private void readout(ReadoutEvent event, Marking marked) {
        switch (event) {
            case AssessmentWritten e
            when e.record().equals(record) ->
                assessment = new Assessment(e.text().value(), marked);
            case AssessmentWritten _, ReadoutEvent.ReadoutReleased _ -> {
                // Of another occasion, or what this one led to.
            }
        }
    }

    private void commitment(CommitmentEvent event, Fact fact) {
        switch (event) {
            case CommitmentEvent.FollowUpAgreed e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.RequestMade e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.PromiseMade e -> raise(e.commitment(), e.terms(), e.source(), fact);
            case CommitmentEvent.RequestAnswered e -> {
                Commitment asked = commitments.get(e.commitment());
                if (asked != null) {
                    asked.answers().put(e.by(), new Known<>(e, fact));
                }
            }
            case CommitmentEvent.CommitmentRestated e -> {
                Commitment before = commitments.get(e.commitment());
                if (before != null) {
                    mark(e.commitment(), before.terms().marking().or(e.terms().marking()));
                    if (e.source().statement() != null) {
                        before.saidIn().add(e.source().statement());
                    }
                }
            }
            case CommitmentEvent.CommitmentMarkingRaised e -> mark(e.commitment(), e.marking());
            case CommitmentEvent.CommitmentMarkingLowered e -> mark(e.commitment(), e.marking());
            case CommitmentEvent.PledgeRecorded _,
                    CommitmentEvent.AdReferendumSettled _,
                    CommitmentEvent.ProgressReviewed _,
                    CommitmentEvent.ReportingScheduleSet _,
                    CommitmentEvent.ProgressReportDrewNear _,
                    CommitmentEvent.ProgressReportFellDue _,
                    CommitmentEvent.ProgressReportEscalated _,
                    CommitmentEvent.MilestonesSet _,
                    CommitmentEvent.MilestoneMet _,
                    CommitmentEvent.CommitmentDrewNear _,
                    CommitmentEvent.CommitmentFellDue _,
                    CommitmentEvent.CommitmentEscalated _,
                    CommitmentEvent.CommitmentFulfilledByRound _,
                    CommitmentEvent.FulfilmentByRoundWithdrawn _,
                    CommitmentEvent.CommitmentFrozen _,
                    CommitmentEvent.CommitmentThawed _,
                    CommitmentEvent.CommitmentHandedOn _,
                    CommitmentEvent.CommitmentFlagged _,
                    CommitmentEvent.CommitmentFlagCleared _,
                    CommitmentEvent.StandingRaised _,
                    CommitmentEvent.ProgressReported _,
                    CommitmentEvent.CommitmentDeferred _,
                    CommitmentEvent.CommitmentWithdrawn _,
                    CommitmentEvent.CommitmentLapsed _,
                    CommitmentEvent.CommitmentFulfilled _ -> {
                // Later than the readout.
            }
        }
    }

    private void mark(CommitmentId id, Marking now) {
        commitments.computeIfPresent(
                id,
                (_, one) ->
                        new Commitment(one.terms().marked(now), one.source(), one.fact(), one.answers(), one.saidIn()));
    }

    private void raise(CommitmentId id, Terms terms, Source source, Fact fact) {
        Set<StatementId> saidIn = new LinkedHashSet<>();
        if (source.statement() != null) {
            saidIn.add(source.statement());
        }
        commitments.put(id, new Commitment(terms, source, fact, new LinkedHashMap<>(), saidIn));
    }
}
