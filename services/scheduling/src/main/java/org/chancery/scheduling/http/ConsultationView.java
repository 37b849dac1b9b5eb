package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.door.Between;
import org.chancery.platform.door.Changes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.consultation.Agenda;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationRefusal;
import org.chancery.scheduling.consultation.Plan;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.outlook.Topics;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One consultation as it is planned, or as it was held. */
@RestController
final class ConsultationView {

    private final Streams streams;
    private final Sight sight;
    private final Topics topics;

    ConsultationView(Streams streams, Sight sight, Topics topics) {
        this.streams = streams;
        this.sight = sight;
        this.topics = topics;
    }

    /**
     * What of it the reader may know of.
     *
     * @param topics by what they are about as it is marked today: of the past nobody sees more than of today
     */
    record InSight(Predicate<ConsultationId> meetings, Predicate<Agenda.Item> topics) {}

    /** How far it has come. */
    enum State {
        PROPOSED,
        SCHEDULED,
        POSTPONED,
        CANCELLED,
        HELD
    }

    /**
     * A consultation; agenda items in the order in which they were proposed, with a position once accepted.
     *
     * @param schedule the date that it has, had when it was postponed, or was held on
     * @param announced whether the public was told of the date
     * @param zoneRulesChanged what zone rules that have changed make of the start, while nobody has looked at that
     * @param givenUp how it was postponed or cancelled, where it is
     * @param decision the decision on several mechanisms that it was cancelled by, or null
     * @param observers who is no party and sits in
     * @param spokenOf who is no party and only spoken of
     * @param agendaDeadline until when topics may be proposed
     * @param nextRound when and where the sides wish to meet again
     * @param goal the one above the meeting that a source names
     * @param marking how it is marked
     */
    record Body(
            ConsultationId id,
            State state,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable String followsUp,
            @Nullable String marginsOf,
            @Nullable ConsultationId sideMeetingOf,
            @Nullable ScheduleEntry schedule,
            boolean announced,
            @Nullable Reckoning zoneRulesChanged,
            @Nullable GivingUp givenUp,
            @Nullable DecisionId decision,
            List<ShownDelegation> delegations,
            List<Observer> observers,
            List<Observer> spokenOf,
            List<Topic> agenda,
            Agenda.@Nullable Deadline agendaDeadline,
            boolean agendaLocked,
            @Nullable NextRound nextRound,
            @Nullable Goal goal,
            Marking marking) {

        static Body of(
                State state,
                Plan plan,
                @Nullable ScheduleEntry schedule,
                boolean announced,
                @Nullable Reckoning zoneRulesChanged,
                @Nullable GivingUp givenUp,
                @Nullable DecisionId decision,
                InSight inSight) {
            var proposal = plan.proposal();
            Subject followsUp = proposal.followsUp();
            ConsultationId sideMeetingOf = proposal.sideMeetingOf();
            return new Body(
                    proposal.consultation(),
                    state,
                    proposal.mechanism(),
                    proposal.title(),
                    proposal.parties(),
                    proposal.announcedRound(),
                    proposal.proposedBy(),
                    followsUp == null ? null : followsUp.toString(),
                    proposal.marginsOf(),
                    sideMeetingOf == null || !inSight.meetings().test(sideMeetingOf) ? null : sideMeetingOf,
                    schedule,
                    announced,
                    zoneRulesChanged,
                    givenUp,
                    decision,
                    plan.delegationsInOrder().stream().map(ShownDelegation::of).toList(),
                    plan.observers().stream().filter(each -> !each.spokenOf()).toList(),
                    plan.observers().stream().filter(Observer::spokenOf).toList(),
                    plan.agenda().standing().stream()
                            .filter(inSight.topics())
                            .map(item -> Topic.of(item, inSight.meetings()))
                            .toList(),
                    plan.agenda().deadline(),
                    plan.agenda().locked(),
                    NextRound.of(plan.nextRound()),
                    Goal.of(plan.goal()),
                    plan.marking());
        }
    }

    /** When and where the sides wish to meet again, as said. */
    record NextRound(@Nullable String phrase, @Nullable String place) {

        static @Nullable NextRound of(@Nullable NextRoundWished wished) {
            return wished == null ? null : new NextRound(wished.phrase(), wished.place());
        }
    }

    /** A goal above the meeting that a source names, and whose it is, as said. */
    record Goal(String goal, @Nullable String by) {

        static @Nullable Goal of(@Nullable GoalNamed named) {
            return named == null ? null : new Goal(named.goal(), named.by());
        }
    }

    /**
     * An item of the agenda.
     *
     * @param commitment the open commitment that it is about, as {@code commitment/<id>}
     * @param carriedTo the consultation that it was left to, where the reader may know of that
     */
    record Topic(
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy,
            @Nullable Integer position,
            @Nullable Integer minutes,
            @Nullable String commitment,
            @Nullable ConsultationId carriedTo) {

        static Topic of(Agenda.Item item, Predicate<ConsultationId> shown) {
            ConsultationId carriedTo = item.carriedTo();
            return new Topic(
                    item.item(),
                    item.topic(),
                    item.proposedBy(),
                    item.position(),
                    item.minutes(),
                    item.commitment() == null ? null : item.commitment().toString(),
                    carriedTo == null || !shown.test(carriedTo) ? null : carriedTo);
        }
    }

    @GetMapping("/api/scheduling/consultations/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id, Caller caller, AsOf asOf) {
        Current<Consultation> current =
                Current.fold(inSight(new ConsultationId(id), caller, asOf), Consultation.unknown());
        var shown = new InSight(sight.shows(caller, asOf), item -> topics.shows(item.commitment(), caller));
        return current.as(
                switch (current.state()) {
                    case Consultation.Unknown _ -> throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION);
                    case Consultation.Proposed s ->
                        Body.of(State.PROPOSED, s.plan(), null, false, null, null, null, shown);
                    case Consultation.Scheduled s ->
                        Body.of(State.SCHEDULED, s.plan(), s.entry(), s.announced(), s.changed(), null, null, shown);
                    case Consultation.Postponed s ->
                        Body.of(State.POSTPONED, s.plan(), s.before(), false, null, s.how(), null, shown);
                    case Consultation.Cancelled s ->
                        Body.of(State.CANCELLED, s.plan(), null, false, null, s.how(), s.decision(), shown);
                    case Consultation.Held s ->
                        Body.of(State.HELD, s.plan(), s.entry(), s.announced(), null, null, null, shown);
                });
    }

    /** Its events up to then, where its marking then and today's are within the clearance. */
    private List<Recorded<ConsultationEvent>> inSight(ConsultationId id, Caller caller, AsOf asOf) {
        List<Recorded<ConsultationEvent>> events = streams.read(id.subject(), ConsultationEvent.class);
        List<Recorded<ConsultationEvent>> past = asOf.of(events);
        if (!Sight.shows(caller, events, past)) {
            throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION);
        }
        return past;
    }

    @GetMapping("/api/scheduling/consultations/{id}/changes")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    Changes changes(@PathVariable UUID id, Caller caller, Between between) {
        return between.compare(asOf -> get(id, caller, asOf));
    }
}
