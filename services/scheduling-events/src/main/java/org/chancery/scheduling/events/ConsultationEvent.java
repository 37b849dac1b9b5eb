package org.chancery.scheduling.events;

import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a consultation. */
public sealed interface ConsultationEvent {

    /** The consultation it happened to. */
    ConsultationId consultation();

    /**
     * Somebody wants to meet.
     *
     * @param mechanism the channel, or null outside any
     * @param title a name of its own, or null where the mechanism's says enough
     * @param parties two or more
     * @param announcedRound the ordinal as announced, a plan only, or null
     * @param proposedBy the side that proposes, or null
     * @param followsUp the commitment that asks for this round, or null
     */
    @EventType(name = "consultation-proposed")
    record ConsultationProposed(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable Subject followsUp)
            implements ConsultationEvent {

        public ConsultationProposed {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    /** Date, mode and place are set. */
    @EventType(name = "consultation-scheduled")
    record ConsultationScheduled(ConsultationId consultation, ScheduleEntry entry) implements ConsultationEvent {}

    /** One side's delegation is set, in place of the one before. */
    @EventType(name = "delegation-set")
    record DelegationSet(ConsultationId consultation, Delegation delegation) implements ConsultationEvent {}

    /** Somebody wants a topic on the agenda. */
    @EventType(name = "agenda-item-proposed")
    record AgendaItemProposed(
            ConsultationId consultation,
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy) implements ConsultationEvent {}

    /** The topic stands on the agenda at this position, from 1. */
    @EventType(name = "agenda-item-accepted")
    record AgendaItemAccepted(ConsultationId consultation, AgendaItemId item, int position)
            implements ConsultationEvent {}

    /** It took place: attendance and agenda as they were on the day. */
    @EventType(name = "consultation-held")
    record ConsultationHeld(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            ScheduleEntry entry,
            List<Delegation> attendance,
            List<AgendaTopic> agenda)
            implements ConsultationEvent {

        public ConsultationHeld {
            parties = parties == null ? List.of() : List.copyOf(parties);
            attendance = attendance == null ? List.of() : List.copyOf(attendance);
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
        }
    }

    /** It had been recorded as held by mistake. */
    @EventType(name = "held-withdrawn")
    record HeldWithdrawn(
            ConsultationId consultation, @Nullable MechanismId mechanism, String reason) implements ConsultationEvent {}
}
