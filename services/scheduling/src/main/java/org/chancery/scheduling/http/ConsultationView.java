package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.consultation.Agenda;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationRefusal;
import org.chancery.scheduling.consultation.Plan;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
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

    ConsultationView(Streams streams) {
        this.streams = streams;
    }

    /** How far it has come. */
    enum State {
        PROPOSED,
        SCHEDULED,
        HELD
    }

    /** A consultation; agenda items in the order in which they were proposed, with a position once accepted. */
    record Body(
            ConsultationId id,
            State state,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable String followsUp,
            @Nullable ScheduleEntry schedule,
            List<Delegation> delegations,
            List<Agenda.Item> agenda) {

        static Body of(State state, Plan plan, @Nullable ScheduleEntry schedule) {
            var proposal = plan.proposal();
            Subject followsUp = proposal.followsUp();
            return new Body(
                    proposal.consultation(),
                    state,
                    proposal.mechanism(),
                    proposal.title(),
                    proposal.parties(),
                    proposal.announcedRound(),
                    proposal.proposedBy(),
                    followsUp == null ? null : followsUp.toString(),
                    schedule,
                    plan.delegationsInOrder(),
                    plan.agenda().items());
        }
    }

    @GetMapping("/api/scheduling/consultations/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<Body> get(@PathVariable UUID id) {
        var consultation = new ConsultationId(id);
        Current<Consultation> current =
                Current.of(streams, consultation.subject(), ConsultationEvent.class, Consultation.unknown());
        return current.as(
                switch (current.state()) {
                    case Consultation.Unknown _ -> throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION);
                    case Consultation.Proposed s -> Body.of(State.PROPOSED, s.plan(), null);
                    case Consultation.Scheduled s -> Body.of(State.SCHEDULED, s.plan(), s.entry());
                    case Consultation.Held s -> Body.of(State.HELD, s.plan(), s.entry());
                });
    }
}
