package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AN_ORDINAL_A_SIDE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_CHAIR_SITS_THERE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_DELEGATION_IS_MISSING;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DELEGATION_NAMES_NOBODY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ITS_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_A_PARTY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Postponed;
import org.chancery.scheduling.consultation.Consultation.Proposed;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.Consultation.Unknown;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** Decides whether it took place, and mends what was recorded of that. */
final class Holding {

    private Holding() {}

    static List<ConsultationEvent> hold(Consultation state, RecordAsHeld c, Instant now) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Postponed _ -> throw refused(NOT_SCHEDULED);
            case Cancelled _ -> throw refused(IT_IS_CANCELLED);
            case Held _ -> List.of();
            case Scheduled s -> held(c, s, now);
        };
    }

    private static List<ConsultationEvent> held(RecordAsHeld c, Scheduled s, Instant now) {
        if (!Timing.dayHasCome(s.entry(), now)) {
            throw refused(ITS_DAY_HAS_NOT_COME);
        }
        ConsultationProposed proposal = s.plan().proposal();
        if (!c.attendanceUnstated()
                && s.plan().delegations().size() < proposal.parties().size()) {
            throw refused(A_DELEGATION_IS_MISSING);
        }
        checkOrdinals(c, s.plan());
        return List.of(new ConsultationHeld(
                c.consultation(),
                proposal.mechanism(),
                proposal.title(),
                proposal.parties(),
                s.entry(),
                s.plan().delegationsInOrder(),
                s.plan().agenda().accepted(),
                s.plan().observers(),
                c.countedAs()));
    }

    private static void checkOrdinals(RecordAsHeld c, Plan plan) {
        var seen = new HashSet<@Nullable PartyCode>();
        for (int i = 0; i < c.countedAs().size(); i++) {
            CountedAs counted = c.countedAs().get(i);
            if (counted.party() != null && !plan.isParty(counted.party())) {
                throw refused(NOT_A_PARTY, "/countedAs/" + i + "/party");
            }
            boolean besideOneForAll = counted.party() == null && c.countedAs().size() > 1;
            if (besideOneForAll || !seen.add(counted.party()) || counted.ordinal() < 1) {
                throw refused(AN_ORDINAL_A_SIDE, "/countedAs/" + i);
            }
        }
    }

    static List<ConsultationEvent> withdraw(Consultation state, WithdrawHeld c) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Scheduled _, Postponed _, Cancelled _ -> List.of();
            case Held s ->
                List.of(new HeldWithdrawn(c.consultation(), s.plan().proposal().mechanism(), c.reason()));
        };
    }

    /** Refuses a delegation that nobody could sit for. */
    static void check(Delegation delegation) {
        if (delegation.namesNobody()) {
            throw refused(DELEGATION_NAMES_NOBODY, "/chairs");
        }
        for (int i = 0; i < delegation.chairs().size(); i++) {
            if (delegation.chairs().get(i).stayedAway()) {
                throw refused(A_CHAIR_SITS_THERE, "/chairs/" + i + "/presence");
            }
        }
    }

    static List<ConsultationEvent> correct(Consultation state, CorrectAttendance c) {
        return switch (state) {
            case Unknown _ -> throw refused(NO_SUCH_CONSULTATION);
            case Proposed _, Scheduled _, Postponed _, Cancelled _ -> throw refused(NOT_HELD);
            case Held s -> {
                if (!s.plan().isParty(c.delegation().party())) {
                    throw refused(NOT_A_PARTY);
                }
                check(c.delegation());
                yield c.delegation()
                                .equals(s.plan()
                                        .delegations()
                                        .get(c.delegation().party()))
                        ? List.of()
                        : List.of(new AttendanceCorrected(c.consultation(), c.delegation(), c.reason()));
            }
        };
    }
}
