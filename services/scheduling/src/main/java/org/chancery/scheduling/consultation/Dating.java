package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_ASKS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_IS_DUE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_POSTPONED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOTHING_IS_MOVED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Postponed;
import org.chancery.scheduling.consultation.Consultation.Proposed;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.Consultation.Unknown;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;

/** Decides about the date: set, announced, moved, postponed, given up. */
final class Dating {

    private Dating() {}

    static List<ConsultationEvent> schedule(Consultation state, ScheduleConsultation c) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Held _ -> throw refused(ALREADY_HELD);
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Proposed _ -> {
                Timing.check(c.entry());
                Joining.check(c.entry());
                if (!c.askedBy().isEmpty() || !c.reasons().isEmpty()) {
                    throw refused(NOTHING_IS_MOVED, c.askedBy().isEmpty() ? "/reasons" : "/askedBy");
                }
                yield List.of(new ConsultationScheduled(c.consultation(), c.entry(), c.reckoning(), c.told()));
            }
            case Scheduled s -> s.entry().equals(c.entry()) ? List.of() : moved(c, s.plan(), s.entry());
            // The date that was given up may turn out to be possible after all.
            case Postponed s -> moved(c, s.plan(), s.before());
        };
    }

    private static List<ConsultationEvent> moved(ScheduleConsultation c, Plan plan, ScheduleEntry before) {
        Timing.check(c.entry());
        Joining.check(c.entry());
        checkAskers(c.askedBy(), plan);
        checkReasons(c.reasons(), plan);
        return List.of(new ConsultationRescheduled(
                c.consultation(),
                plan.proposal().mechanism(),
                before,
                c.entry(),
                c.askedBy(),
                c.reasons(),
                c.reckoning(),
                c.told()));
    }

    static List<ConsultationEvent> announce(Consultation state, AnnounceConsultation c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Postponed _ -> throw refused(NOT_SCHEDULED);
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Held _ -> throw refused(ALREADY_HELD);
            case Scheduled s when s.announced() -> List.of();
            case Scheduled s -> {
                if (c.by() != null && !s.plan().isParty(c.by())) {
                    throw refused(A_PARTY_ASKS, "/by");
                }
                Timing.requireBegun(c.on(), now, "/on");
                yield List.of(new ConsultationAnnounced(c.consultation(), c.by(), c.on(), c.told()));
            }
        };
    }

    static List<ConsultationEvent> postpone(Consultation state, PostponeConsultation c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _ -> throw refused(NOT_SCHEDULED);
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Held _ -> throw refused(ALREADY_HELD);
            case Postponed s when s.how().equals(c.how()) -> List.of();
            case Postponed _ -> throw refused(IT_IS_POSTPONED);
            case Scheduled s -> {
                check(c.how(), s.plan(), now);
                ConsultationProposed p = s.plan().proposal();
                yield List.of(new ConsultationPostponed(
                        c.consultation(),
                        p.mechanism(),
                        p.title(),
                        p.parties(),
                        c.how().askedBy(),
                        c.how().reasons(),
                        c.how().on(),
                        c.how().told()));
            }
        };
    }

    static List<ConsultationEvent> cancel(Consultation state, CancelConsultation c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Held _ -> throw refused(ALREADY_HELD);
            case Cancelled s when s.how().equals(c.how()) && Objects.equals(s.decision(), c.decision()) -> List.of();
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Proposed s -> cancelled(c, s.plan(), now);
            case Scheduled s -> cancelled(c, s.plan(), now);
            case Postponed s -> cancelled(c, s.plan(), now);
        };
    }

    private static List<ConsultationEvent> cancelled(CancelConsultation c, Plan plan, Instant now) {
        check(c.how(), plan, now);
        ConsultationProposed p = plan.proposal();
        return List.of(new ConsultationCancelled(
                c.consultation(),
                p.mechanism(),
                p.title(),
                p.parties(),
                c.how().askedBy(),
                c.how().reasons(),
                c.how().on(),
                c.how().told(),
                c.decision()));
    }

    private static void check(GivingUp how, Plan plan, Instant now) {
        checkAskers(how.askedBy(), plan);
        if (how.reasons().isEmpty()) {
            throw refused(A_REASON_IS_DUE, "/reasons");
        }
        checkReasons(how.reasons(), plan);
        Timing.requireBegun(how.on(), now, "/on");
    }

    private static void checkAskers(List<PartyCode> askers, Plan plan) {
        for (int i = 0; i < askers.size(); i++) {
            if (!plan.isParty(askers.get(i))) {
                throw refused(A_PARTY_ASKS, "/askedBy/" + i);
            }
        }
    }

    private static void checkReasons(List<StatedReason> reasons, Plan plan) {
        for (int i = 0; i < reasons.size(); i++) {
            StatedReason reason = reasons.get(i);
            if (reason.by() != null && !plan.isParty(reason.by())) {
                throw refused(A_PARTY_ASKS, "/reasons/" + i + "/by");
            }
            if (reason.reason() == null && reason.standing() != Standing.WITHHELD) {
                throw refused(A_REASON_HAS_WORDS, "/reasons/" + i + "/reason");
            }
        }
    }
}
