package org.chancery.scheduling.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.Marking;
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
     * @param marginsOf the event of others on whose margins it takes place, in words, or null
     * @param sideMeetingOf the consultation that it accompanies, or null
     * @param marking or null where it is the default
     * @param told how a source puts it: when, of a meeting that never had a date, and in its detail the channels, where
     *     it names them otherwise; or null
     */
    @EventType(name = "consultation-proposed")
    record ConsultationProposed(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            @Nullable Integer announcedRound,
            @Nullable PartyCode proposedBy,
            @Nullable Subject followsUp,
            @Nullable String marginsOf,
            @Nullable ConsultationId sideMeetingOf,
            @Nullable Marking marking,
            @Nullable Told told)
            implements ConsultationEvent {

        public ConsultationProposed {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }

        /** In no words of a source. */
        public ConsultationProposed(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                @Nullable Integer announcedRound,
                @Nullable PartyCode proposedBy,
                @Nullable Subject followsUp,
                @Nullable String marginsOf,
                @Nullable ConsultationId sideMeetingOf) {
            this(
                    consultation,
                    mechanism,
                    title,
                    parties,
                    announcedRound,
                    proposedBy,
                    followsUp,
                    marginsOf,
                    sideMeetingOf,
                    null,
                    null);
        }

        /** One that stands by itself. */
        public ConsultationProposed(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                @Nullable Integer announcedRound,
                @Nullable PartyCode proposedBy,
                @Nullable Subject followsUp) {
            this(consultation, mechanism, title, parties, announcedRound, proposedBy, followsUp, null, null);
        }
    }

    /** Fewer people may know of it from now on. */
    @EventType(name = "consultation-marking-raised")
    record ConsultationMarkingRaised(ConsultationId consultation, Marking marking) implements ConsultationEvent {}

    /**
     * More people may know of it from now on.
     *
     * @param authority on which it was lowered, in words, or null where it is that of the actor alone
     */
    @EventType(name = "consultation-marking-lowered")
    record ConsultationMarkingLowered(
            ConsultationId consultation,
            Marking marking,
            String reason,
            @Nullable String authority) implements ConsultationEvent {}

    /**
     * Date, mode and place are set for the first time.
     *
     * @param reckoning what the zone rules of the day of recording make of the start, or null where it cannot be told
     * @param told how a source puts it, or null
     */
    @EventType(name = "consultation-scheduled")
    record ConsultationScheduled(
            ConsultationId consultation,
            ScheduleEntry entry,
            @Nullable Reckoning reckoning,
            @Nullable Told told) implements ConsultationEvent {

        /** In no words of a source. */
        public ConsultationScheduled(ConsultationId consultation, ScheduleEntry entry, @Nullable Reckoning reckoning) {
            this(consultation, entry, reckoning, null);
        }

        /** Without a start that could be reckoned. */
        public ConsultationScheduled(ConsultationId consultation, ScheduleEntry entry) {
            this(consultation, entry, null, null);
        }
    }

    /**
     * Date, mode or place are others than those set before. The new slot has not been announced.
     *
     * @param before what was set, even where it had been given up meanwhile
     * @param askedBy the sides that asked for it; none where that is not known
     * @param reasons as the sides state them; none is due
     * @param reckoning what the zone rules of the day of recording make of the start, or null where it cannot be told
     * @param told how a source puts it, or null
     */
    @EventType(name = "consultation-rescheduled")
    record ConsultationRescheduled(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            ScheduleEntry before,
            ScheduleEntry entry,
            List<PartyCode> askedBy,
            List<StatedReason> reasons,
            @Nullable Reckoning reckoning,
            @Nullable Told told)
            implements ConsultationEvent {

        public ConsultationRescheduled {
            askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        /** In no words of a source. */
        public ConsultationRescheduled(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                ScheduleEntry before,
                ScheduleEntry entry,
                List<PartyCode> askedBy,
                List<StatedReason> reasons,
                @Nullable Reckoning reckoning) {
            this(consultation, mechanism, before, entry, askedBy, reasons, reckoning, null);
        }

        /** Asked for by nobody in particular. */
        public ConsultationRescheduled(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                ScheduleEntry before,
                ScheduleEntry entry) {
            this(consultation, mechanism, before, entry, List.of(), List.of(), null, null);
        }
    }

    /**
     * Zone rules have changed: the wall time that stands now means another instant, or other hours in a capital. It
     * stands until somebody keeps it or sets another one; this proposes to look at it.
     *
     * @param before what was reckoned last
     * @param after what the present rules make of it
     */
    @EventType(name = "zone-rules-change-noticed")
    record ZoneRulesChangeNoticed(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            ScheduleEntry entry,
            Reckoning before,
            Reckoning after)
            implements ConsultationEvent {

        public ZoneRulesChangeNoticed {
            parties = List.copyOf(parties);
        }
    }

    /** The wall time stays although the zone rules have changed. */
    @EventType(name = "wall-time-kept")
    record WallTimeKept(ConsultationId consultation, Reckoning reckoning) implements ConsultationEvent {}

    /**
     * The public was told of the date.
     *
     * @param by the side that told, or null
     * @param on the local date, or null where unknown
     * @param told how a source puts it, or null
     */
    @EventType(name = "consultation-announced")
    record ConsultationAnnounced(
            ConsultationId consultation,
            @Nullable PartyCode by,
            @Nullable LocalDate on,
            @Nullable Told told) implements ConsultationEvent {

        /** In no words of a source. */
        public ConsultationAnnounced(ConsultationId consultation, @Nullable PartyCode by, @Nullable LocalDate on) {
            this(consultation, by, on, null);
        }
    }

    /**
     * Something else that belongs to its history and that no other event tells: the round before, who directed it, a step
     * towards the mechanism.
     *
     * @param on the local date, or null where it is not known exactly
     */
    @EventType(name = "history-noted")
    record HistoryNoted(
            ConsultationId consultation, @Nullable LocalDate on, Told told) implements ConsultationEvent {}

    /**
     * The date is given up and another one is sought.
     *
     * @param askedBy the sides that asked for it; none where that is not known
     * @param reasons as the sides state them; they may differ
     * @param on the local date, or null where unknown
     * @param told how a source puts it, or null
     */
    @EventType(name = "consultation-postponed")
    record ConsultationPostponed(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            List<PartyCode> askedBy,
            List<StatedReason> reasons,
            @Nullable LocalDate on,
            @Nullable Told told)
            implements ConsultationEvent {

        public ConsultationPostponed {
            parties = List.copyOf(parties);
            askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        /** In no words of a source. */
        public ConsultationPostponed(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                List<PartyCode> askedBy,
                List<StatedReason> reasons,
                @Nullable LocalDate on) {
            this(consultation, mechanism, title, parties, askedBy, reasons, on, null);
        }
    }

    /**
     * It will not take place, and no new date is sought. Components as for a postponement.
     *
     * @param decision the decision on several mechanisms that this follows from, or null
     */
    @EventType(name = "consultation-cancelled")
    record ConsultationCancelled(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            List<PartyCode> askedBy,
            List<StatedReason> reasons,
            @Nullable LocalDate on,
            @Nullable Told told,
            @Nullable DecisionId decision)
            implements ConsultationEvent {

        public ConsultationCancelled {
            parties = List.copyOf(parties);
            askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        /** In no words of a source, and by no decision on more than it. */
        public ConsultationCancelled(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                List<PartyCode> askedBy,
                List<StatedReason> reasons,
                @Nullable LocalDate on) {
            this(consultation, mechanism, title, parties, askedBy, reasons, on, null, null);
        }
    }

    /**
     * When and where the sides wish to meet again, as they said it, in place of what was recorded before. No consultation is
     * proposed by it.
     *
     * @param phrase when, or null where only the place was said
     * @param place or null
     */
    @EventType(name = "next-round-wished")
    record NextRoundWished(
            ConsultationId consultation,
            @Nullable String phrase,
            @Nullable String place) implements ConsultationEvent {}

    /**
     * A source names a goal above the meeting, in place of the one recorded before. A campaign of the own side is more than
     * that: it is opened, and consultations are assigned to it.
     *
     * @param goal as said
     * @param by whose goal it is, as said, or null
     */
    @EventType(name = "goal-named")
    record GoalNamed(
            ConsultationId consultation,
            String goal,
            @Nullable String by) implements ConsultationEvent {}

    /** One side's delegation is set, in place of the one before. */
    @EventType(name = "delegation-set")
    record DelegationSet(ConsultationId consultation, Delegation delegation) implements ConsultationEvent {}

    /**
     * Somebody wants a topic on the agenda.
     *
     * @param commitment the open commitment that it is about, or null
     */
    @EventType(name = "agenda-item-proposed")
    record AgendaItemProposed(
            ConsultationId consultation,
            AgendaItemId item,
            String topic,
            @Nullable PartyCode proposedBy,
            @Nullable Subject commitment)
            implements ConsultationEvent {

        /** A topic of its own. */
        public AgendaItemProposed(
                ConsultationId consultation, AgendaItemId item, String topic, @Nullable PartyCode proposedBy) {
            this(consultation, item, topic, proposedBy, null);
        }
    }

    /** The topic stands on the agenda at this position, from 1. */
    @EventType(name = "agenda-item-accepted")
    record AgendaItemAccepted(ConsultationId consultation, AgendaItemId item, int position)
            implements ConsultationEvent {}

    /**
     * The topic will not be talked about.
     *
     * @param reason why, or null where nobody said
     */
    @EventType(name = "agenda-item-withdrawn")
    record AgendaItemWithdrawn(
            ConsultationId consultation,
            AgendaItemId item,
            @Nullable String reason) implements ConsultationEvent {

        /** For no stated reason. */
        public AgendaItemWithdrawn(ConsultationId consultation, AgendaItemId item) {
            this(consultation, item, null);
        }
    }

    /** The accepted topics stand in this order, from 1. */
    @EventType(name = "agenda-ordered")
    record AgendaOrdered(ConsultationId consultation, List<AgendaItemId> items) implements ConsultationEvent {

        public AgendaOrdered {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** The topic is to take this long. */
    @EventType(name = "agenda-item-timed")
    record AgendaItemTimed(ConsultationId consultation, AgendaItemId item, int minutes) implements ConsultationEvent {}

    /**
     * Topics may be proposed until then, when the agenda is locked.
     *
     * @param zone IANA zone of date and time
     */
    @EventType(name = "agenda-deadline-set")
    record AgendaDeadlineSet(ConsultationId consultation, LocalDate date, LocalTime time, String zone)
            implements ConsultationEvent {}

    /** The agenda no longer changes. */
    @EventType(name = "agenda-locked")
    record AgendaLocked(ConsultationId consultation) implements ConsultationEvent {}

    /**
     * The topic is left to another consultation.
     *
     * @param to where it is proposed anew
     * @param proposedBy the side that proposed it here, or null
     * @param commitment the open commitment that it is about, or null
     */
    @EventType(name = "agenda-item-carried-over")
    record AgendaItemCarriedOver(
            ConsultationId consultation,
            AgendaItemId item,
            String topic,
            ConsultationId to,
            @Nullable PartyCode proposedBy,
            @Nullable Subject commitment)
            implements ConsultationEvent {

        /** Of which nobody knows whose proposal it was. */
        public AgendaItemCarriedOver(ConsultationId consultation, AgendaItemId item, String topic, ConsultationId to) {
            this(consultation, item, topic, to, null, null);
        }
    }

    /** These sit in without being parties, in place of those named before. */
    @EventType(name = "observers-set")
    record ObserversSet(ConsultationId consultation, List<Observer> observers) implements ConsultationEvent {

        public ObserversSet {
            observers = observers == null ? List.of() : List.copyOf(observers);
        }
    }

    /**
     * It took place: attendance and agenda as they were on the day.
     *
     * @param attendance of the sides whose delegation is known
     * @param countedAs the ordinals that an old record gives it; none where the mechanism counts it
     */
    @EventType(name = "consultation-held")
    record ConsultationHeld(
            ConsultationId consultation,
            @Nullable MechanismId mechanism,
            @Nullable String title,
            List<PartyCode> parties,
            ScheduleEntry entry,
            List<Delegation> attendance,
            List<AgendaTopic> agenda,
            List<Observer> observers,
            List<CountedAs> countedAs)
            implements ConsultationEvent {

        public ConsultationHeld {
            parties = parties == null ? List.of() : List.copyOf(parties);
            attendance = attendance == null ? List.of() : List.copyOf(attendance);
            agenda = agenda == null ? List.of() : List.copyOf(agenda);
            observers = observers == null ? List.of() : List.copyOf(observers);
            countedAs = countedAs == null ? List.of() : List.copyOf(countedAs);
        }

        /** Without observers, and counted by its mechanism. */
        public ConsultationHeld(
                ConsultationId consultation,
                @Nullable MechanismId mechanism,
                @Nullable String title,
                List<PartyCode> parties,
                ScheduleEntry entry,
                List<Delegation> attendance,
                List<AgendaTopic> agenda) {
            this(consultation, mechanism, title, parties, entry, attendance, agenda, List.of(), List.of());
        }
    }

    /** Who sat for one side was recorded wrongly and reads like this. */
    @EventType(name = "attendance-corrected")
    record AttendanceCorrected(ConsultationId consultation, Delegation delegation, String reason)
            implements ConsultationEvent {}

    /** It had been recorded as held by mistake. */
    @EventType(name = "held-withdrawn")
    record HeldWithdrawn(
            ConsultationId consultation, @Nullable MechanismId mechanism, String reason) implements ConsultationEvent {}
}
