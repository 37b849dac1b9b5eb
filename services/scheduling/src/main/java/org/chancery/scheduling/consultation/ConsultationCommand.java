package org.chancery.scheduling.consultation;

import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.jspecify.annotations.Nullable;

/** What a consultation can be asked to do. */
public sealed interface ConsultationCommand extends Command {

    /** The consultation that is asked. */
    ConsultationId consultation();

    @Override
    default Subject target() {
        return consultation().subject();
    }

    /**
     * Propose to meet.
     *
     * @param mechanism the channel, or null outside any
     * @param title a name of its own, or null where the mechanism's says enough
     * @param parties two or more
     * @param announcedRound the ordinal as announced, a plan only, or null
     * @param proposedBy the side that proposes, or null
     * @param followsUp the commitment that asks for this round, or null
     */
    record ProposeConsultation(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable Subject followsUp)
            implements ConsultationCommand {}

    /** Set date, mode and place, in place of those set before. */
    record ScheduleConsultation(ConsultationId consultation, ScheduleEntry entry) implements ConsultationCommand {}

    /** Set one side's delegation, in place of the one set before. */
    record SetDelegation(ConsultationId consultation, Delegation delegation) implements ConsultationCommand {}

    /**
     * Propose a topic for the agenda.
     *
     * @param proposedBy the side that proposes it, or null
     */
    record ProposeAgendaItem(
            ConsultationId consultation,
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy) implements ConsultationCommand {}

    /**
     * Put a proposed topic on the agenda.
     *
     * @param position from 1, or null for the first one after the last
     */
    record AcceptAgendaItem(
            ConsultationId consultation,
            AgendaItemId item,
            @Nullable Integer position) implements ConsultationCommand {}

    /** Record that it took place as scheduled, with the delegations and the agenda as they stand. */
    record RecordAsHeld(ConsultationId consultation) implements ConsultationCommand {}

    /** Take back that it was held, which it was not. */
    record WithdrawHeld(ConsultationId consultation, String reason) implements ConsultationCommand {}
}
