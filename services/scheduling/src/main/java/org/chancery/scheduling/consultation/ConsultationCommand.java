package org.chancery.scheduling.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Founding;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.Told;
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
     * @param sides those whose channel it is, or null outside any
     * @param title a name of its own, or null where the mechanism's says enough
     * @param parties two or more
     * @param announcedRound the ordinal as announced, a plan only, or null
     * @param proposedBy the side that proposes, or null
     * @param followsUp the commitment that asks for this round, or null
     * @param marginsOf the event of others on whose margins it takes place, in words, or null
     * @param sideMeetingOf the consultation that it accompanies, or null
     * @param told how a source puts it, or null
     * @param accompanied how the consultation that it accompanies is marked, or null where it accompanies none
     */
    record ProposeConsultation(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable List<PartyCode> sides,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable Subject followsUp,
            @Nullable String marginsOf,
            @Nullable ConsultationId sideMeetingOf,
            Marking marking,
            @Nullable Told told,
            @Nullable Marking accompanied)
            implements ConsultationCommand, Founding {

        public ProposeConsultation {
            if ((mechanism == null) != (sides == null)) {
                throw new IllegalArgumentException("a mechanism is named with its sides");
            }
        }

        /** Whether two sides of the mechanism meet, where it is in one; whoever else is there is a guest. */
        public boolean isBetweenSides() {
            return sides == null || sides.stream().filter(parties::contains).count() >= 2;
        }

        /** To meet apart from other meetings, marked as what nobody marked. */
        public ProposeConsultation(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable List<PartyCode> sides,
                @Nullable String title,
                List<PartyCode> parties,
                @Nullable Integer announcedRound,
                @Nullable PartyCode proposedBy,
                @Nullable Subject followsUp) {
            this(
                    consultation,
                    mechanism,
                    sides,
                    title,
                    parties,
                    announcedRound,
                    proposedBy,
                    followsUp,
                    null,
                    null,
                    Marking.DEFAULT,
                    null,
                    null);
        }

        /** The same, marked otherwise. */
        public ProposeConsultation marked(Marking other) {
            return new ProposeConsultation(
                    consultation,
                    mechanism,
                    sides,
                    title,
                    parties,
                    announcedRound,
                    proposedBy,
                    followsUp,
                    marginsOf,
                    sideMeetingOf,
                    other,
                    told,
                    accompanied);
        }
    }

    /** Let fewer people know of it. */
    record RaiseMarking(ConsultationId consultation, Marking marking) implements ConsultationCommand {}

    /** Let it be marked so at least, as the consultation is that it accompanies. */
    record RaiseWithAccompanied(ConsultationId consultation, Marking marking) implements ConsultationCommand {}

    /**
     * Let more people know of it.
     *
     * @param authority in words, or null where it is that of the asker alone
     * @param accompanied how the consultation that it accompanies is marked, or null where it accompanies none
     */
    record LowerMarking(
            ConsultationId consultation,
            Marking marking,
            String reason,
            @Nullable String authority,
            @Nullable Marking accompanied)
            implements ConsultationCommand {}

    /**
     * Set date, mode and place, in place of those set before; also where they had been given up.
     *
     * @param askedBy the sides that asked to move it; none where that is not known
     * @param reasons as the sides state them; none is due
     * @param reckoning what the present zone rules make of the start, or null where it cannot be told
     * @param told how a source puts it, or null
     */
    record ScheduleConsultation(
            ConsultationId consultation,
            ScheduleEntry entry,
            List<PartyCode> askedBy,
            List<StatedReason> reasons,
            @Nullable Reckoning reckoning,
            @Nullable Told told)
            implements ConsultationCommand {

        public ScheduleConsultation {
            askedBy = List.copyOf(askedBy);
            reasons = List.copyOf(reasons);
        }

        /** In no words of a source. */
        public ScheduleConsultation(
                ConsultationId consultation,
                ScheduleEntry entry,
                List<PartyCode> askedBy,
                List<StatedReason> reasons,
                @Nullable Reckoning reckoning) {
            this(consultation, entry, askedBy, reasons, reckoning, null);
        }

        /** Asked for by nobody in particular, with a start that cannot be reckoned. */
        public ScheduleConsultation(ConsultationId consultation, ScheduleEntry entry) {
            this(consultation, entry, List.of(), List.of(), null, null);
        }
    }

    /**
     * Notice where zone rules have changed what the wall time means.
     *
     * @param present what the present rules make of it
     */
    record NoticeZoneRules(ConsultationId consultation, Reckoning present) implements ConsultationCommand {}

    /** Keep the wall time although zone rules have changed. */
    record KeepWallTime(ConsultationId consultation) implements ConsultationCommand {}

    /**
     * Record that the public was told of the date.
     *
     * @param by the side that told, or null
     * @param on the local date, or null where unknown
     * @param told how a source puts it, or null
     */
    record AnnounceConsultation(
            ConsultationId consultation,
            @Nullable PartyCode by,
            @Nullable LocalDate on,
            @Nullable Told told) implements ConsultationCommand {

        /** In no words of a source. */
        public AnnounceConsultation(ConsultationId consultation, @Nullable PartyCode by, @Nullable LocalDate on) {
            this(consultation, by, on, null);
        }
    }

    /**
     * Note something that belongs to its history and that no other command tells.
     *
     * @param on the local date, or null where it is not known exactly
     */
    record NoteHistory(
            ConsultationId consultation, @Nullable LocalDate on, Told told) implements ConsultationCommand {}

    /**
     * Record when and where the sides wish to meet again, in place of what was recorded before.
     *
     * @param phrase when, as said, or null
     * @param place or null; one of both is there
     */
    record WishNextRound(
            ConsultationId consultation,
            @Nullable String phrase,
            @Nullable String place) implements ConsultationCommand {}

    /**
     * Record the goal above the meeting that a source names, in place of the one recorded before.
     *
     * @param by whose goal it is, as said, or null
     */
    record NameGoal(
            ConsultationId consultation,
            String goal,
            @Nullable String by) implements ConsultationCommand {}

    /**
     * Give up a date.
     *
     * @param askedBy the sides that asked for it; none where that is not known
     * @param reasons at least one, be it that none is given
     * @param on the local date, or null where unknown
     * @param told how a source puts it, or null
     */
    record GivingUp(
            List<PartyCode> askedBy,
            List<StatedReason> reasons,
            @Nullable LocalDate on,
            @Nullable Told told) {

        /** In no words of a source. */
        public GivingUp(List<PartyCode> askedBy, List<StatedReason> reasons, @Nullable LocalDate on) {
            this(askedBy, reasons, on, null);
        }

        public GivingUp {
            askedBy = List.copyOf(askedBy);
            reasons = List.copyOf(reasons);
        }
    }

    /** Give up the date and seek another one. */
    record PostponeConsultation(ConsultationId consultation, GivingUp how) implements ConsultationCommand {}

    /**
     * Give up the consultation.
     *
     * @param decision the decision on several mechanisms that this follows from, or null
     */
    record CancelConsultation(
            ConsultationId consultation,
            GivingUp how,
            @Nullable DecisionId decision) implements ConsultationCommand {

        /** By no decision on more than it. */
        public CancelConsultation(ConsultationId consultation, GivingUp how) {
            this(consultation, how, null);
        }
    }

    /** Set who sits in without being a party, in place of those set before. */
    record SetObservers(ConsultationId consultation, List<Observer> observers) implements ConsultationCommand {}

    /** Set one side's delegation, in place of the one set before. */
    record SetDelegation(ConsultationId consultation, Delegation delegation) implements ConsultationCommand {}

    /**
     * Propose a topic for the agenda.
     *
     * @param proposedBy the side that proposes it, or null
     * @param commitment the open commitment that it is about, or null
     */
    record ProposeAgendaItem(
            ConsultationId consultation,
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy,
            @Nullable Subject commitment)
            implements ConsultationCommand {

        /** A topic of its own. */
        public ProposeAgendaItem(
                ConsultationId consultation, AgendaItemId item, String topic, @Nullable PartyCode proposedBy) {
            this(consultation, item, topic, proposedBy, null);
        }
    }

    /**
     * Put a proposed topic on the agenda.
     *
     * @param position from 1, or null for the first one after the last
     */
    record AcceptAgendaItem(
            ConsultationId consultation,
            AgendaItemId item,
            @Nullable Integer position) implements ConsultationCommand {}

    /** Take a topic off, for a reason where one is stated. */
    record WithdrawAgendaItem(
            ConsultationId consultation,
            AgendaItemId item,
            @Nullable String reason) implements ConsultationCommand {}

    /** Put the accepted topics into this order; all of them are named. */
    record OrderAgenda(ConsultationId consultation, List<AgendaItemId> items) implements ConsultationCommand {}

    /** Give a topic this many minutes. */
    record TimeAgendaItem(ConsultationId consultation, AgendaItemId item, int minutes) implements ConsultationCommand {}

    /**
     * Lock the agenda then.
     *
     * @param zone IANA zone of date and time
     */
    record SetAgendaDeadline(ConsultationId consultation, LocalDate date, LocalTime time, String zone)
            implements ConsultationCommand {}

    /** Let the agenda change no more. */
    record LockAgenda(ConsultationId consultation) implements ConsultationCommand {}

    /**
     * Leave a topic to another consultation, where it is proposed anew.
     *
     * @param toMarking how that one is marked
     */
    record CarryOverAgendaItem(ConsultationId consultation, AgendaItemId item, ConsultationId to, Marking toMarking)
            implements ConsultationCommand {

        /** To one that nobody marked. */
        public CarryOverAgendaItem(ConsultationId consultation, AgendaItemId item, ConsultationId to) {
            this(consultation, item, to, Marking.DEFAULT);
        }
    }

    /**
     * Record that it took place as scheduled, with the delegations and the agenda as they stand.
     *
     * @param attendanceUnstated whether it is not known of some sides who sat for them
     * @param countedAs the ordinals that an old record gives it; none where the mechanism is to count it
     */
    record RecordAsHeld(ConsultationId consultation, boolean attendanceUnstated, List<CountedAs> countedAs)
            implements ConsultationCommand {

        /** With every delegation known, and counted by the mechanism. */
        public RecordAsHeld(ConsultationId consultation) {
            this(consultation, false, List.of());
        }
    }

    /** Mend the record of who sat for one side. */
    record CorrectAttendance(ConsultationId consultation, Delegation delegation, String reason)
            implements ConsultationCommand {}

    /** Take back that it was held, which it was not. */
    record WithdrawHeld(ConsultationId consultation, String reason) implements ConsultationCommand {}
}
