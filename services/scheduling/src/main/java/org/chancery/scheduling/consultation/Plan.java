package org.chancery.scheduling.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemAccepted;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a consultation, whether it has a date or not.
 *
 * @param proposal who is to meet, and in which mechanism
 * @param delegations by side; those that were set
 * @param history what was noted of it beside what happened to its date
 * @param nextRound when and where the sides wish to meet again, or null
 * @param goal the one above the meeting that a source names, or null
 * @param marking how it is marked now, whatever it was proposed with
 */
public record Plan(
        ConsultationProposed proposal,
        Map<PartyCode, Delegation> delegations,
        Agenda agenda,
        List<Observer> observers,
        List<HistoryNoted> history,
        @Nullable NextRoundWished nextRound,
        @Nullable GoalNamed goal,
        Marking marking) {

    public Plan {
        delegations = Map.copyOf(delegations);
        observers = List.copyOf(observers);
        history = List.copyOf(history);
    }

    static Plan of(ConsultationProposed proposal) {
        return new Plan(
                proposal,
                Map.of(),
                Agenda.EMPTY,
                List.of(),
                List.of(),
                null,
                null,
                Objects.requireNonNullElse(proposal.marking(), Marking.DEFAULT));
    }

    /** The delegations in the order of the parties; fewer than parties where some are not set. */
    public List<Delegation> delegationsInOrder() {
        return proposal.parties().stream()
                .map(delegations::get)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isParty(PartyCode party) {
        return proposal.parties().contains(party);
    }

    Plan with(Delegation delegation) {
        var more = new HashMap<>(delegations);
        more.put(delegation.party(), delegation);
        return new Plan(proposal, more, agenda, observers, history, nextRound, goal, marking);
    }

    Plan with(Agenda other) {
        return new Plan(proposal, delegations, other, observers, history, nextRound, goal, marking);
    }

    Plan with(List<Observer> others) {
        return new Plan(proposal, delegations, agenda, others, history, nextRound, goal, marking);
    }

    Plan with(HistoryNoted noted) {
        var more = new ArrayList<>(history);
        more.add(noted);
        return new Plan(proposal, delegations, agenda, observers, more, nextRound, goal, marking);
    }

    Plan with(NextRoundWished wished) {
        return new Plan(proposal, delegations, agenda, observers, history, wished, goal, marking);
    }

    Plan with(GoalNamed named) {
        return new Plan(proposal, delegations, agenda, observers, history, nextRound, named, marking);
    }

    Plan with(Marking other) {
        return new Plan(proposal, delegations, agenda, observers, history, nextRound, goal, other);
    }

    /** Parties, mechanism, the commitment behind it, and the registered persons that the event names. */
    Label label(ConsultationEvent event) {
        return switch (event) {
            case DelegationSet e -> label().and(registered(List.of(e.delegation())));
            case AttendanceCorrected e -> label().and(registered(List.of(e.delegation())));
            case ConsultationHeld e -> label().and(registered(e.attendance()));
            case AgendaItemCarriedOver e -> label().and(List.of(e.to()));
            case AgendaItemProposed e -> e.commitment() == null ? label() : also(label(), e.commitment());
            case ConsultationProposed _,
                    ConsultationScheduled _,
                    ConsultationRescheduled _,
                    ConsultationAnnounced _,
                    ConsultationPostponed _,
                    ConsultationCancelled _,
                    ObserversSet _,
                    HistoryNoted _,
                    NextRoundWished _,
                    GoalNamed _,
                    ConsultationMarkingRaised _,
                    ConsultationMarkingLowered _,
                    ZoneRulesChangeNoticed _,
                    WallTimeKept _,
                    AgendaItemTimed _,
                    AgendaDeadlineSet _,
                    AgendaItemAccepted _,
                    AgendaItemWithdrawn _,
                    AgendaOrdered _,
                    AgendaLocked _,
                    HeldWithdrawn _ -> label();
        };
    }

    private Label label() {
        Set<Subject> about = new LinkedHashSet<>();
        proposal.parties().forEach(party -> about.add(party.subject()));
        if (proposal.mechanism() != null) {
            about.add(proposal.mechanism().subject());
        }
        if (proposal.sideMeetingOf() != null) {
            about.add(proposal.sideMeetingOf().subject());
        }
        if (proposal.followsUp() != null) {
            about.add(proposal.followsUp());
        }
        return new Label(about, marking);
    }

    private static Label also(Label label, Subject subject) {
        Set<Subject> about = new LinkedHashSet<>(label.about());
        about.add(subject);
        return new Label(about, label.marking());
    }

    private static List<PersonId> registered(List<Delegation> delegations) {
        return delegations.stream()
                .flatMap(delegation -> Stream.concat(delegation.chairs().stream(), delegation.members().stream()))
                .map(Delegate::person)
                .filter(Objects::nonNull)
                .toList();
    }
}
