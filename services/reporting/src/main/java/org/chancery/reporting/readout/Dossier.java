package org.chancery.reporting.readout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.RecordEvent;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.envelope.Marking;
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

    /** How the consultation is marked: as its newest event is. */
    Marking marking = Marking.PUBLIC;

    final Map<PartyCode, PartyRegistered> parties = new LinkedHashMap<>();
    final Map<CampaignId, Known<CampaignOpened>> campaigns = new LinkedHashMap<>();
    final Statements statements;
    final Commitments commitments = new Commitments();

    private final RecordId record;

    /** What the mechanism is called now, and what it was called when the round was counted. */
    private @Nullable Naming present;

    private @Nullable Naming counted;

    Dossier(ConsultationId consultation) {
        this.consultation = consultation;
        this.record = RecordId.ofConsultation(consultation);
        this.statements = new Statements(record);
    }

    /** What a person wrote. */
    record Assessment(String text, Marking marking) {}

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
                case RecordEvent event -> statements.add(event, one.fact());
                case ReadoutEvent event -> readout(event, one.marking());
                case CommitmentEvent event -> commitments.add(event, one.fact());
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
        for (Commitments.Commitment commitment : commitments.byId.values()) {
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
}
