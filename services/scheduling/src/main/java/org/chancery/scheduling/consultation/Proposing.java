package org.chancery.scheduling.consultation;

import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_PROPOSES;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_TAKES_PART_ONCE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MEETING_IS_MARKED_HIGHER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.SIDES_OF_ITS_MECHANISM_MEET;
import static org.chancery.scheduling.consultation.ConsultationRefusal.TWO_PARTIES_CONSULT;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.consultation.Consultation.Cancelled;
import org.chancery.scheduling.consultation.Consultation.Held;
import org.chancery.scheduling.consultation.Consultation.Postponed;
import org.chancery.scheduling.consultation.Consultation.Proposed;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.Consultation.Unknown;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.jspecify.annotations.Nullable;

/** Decides who may propose to meet, and what to talk about. */
final class Proposing {

    private Proposing() {}

    static List<ConsultationEvent> propose(Consultation state, ProposeConsultation c) {
        if (c.parties().size() < 2) {
            throw refused(TWO_PARTIES_CONSULT, "/parties");
        }
        for (int i = 1; i < c.parties().size(); i++) {
            if (c.parties().indexOf(c.parties().get(i)) < i) {
                throw refused(A_PARTY_TAKES_PART_ONCE, "/parties/" + i);
            }
        }
        if (c.proposedBy() != null && !c.parties().contains(c.proposedBy())) {
            throw refused(A_PARTY_PROPOSES, "/proposedBy");
        }
        var proposed = new ConsultationProposed(
                c.consultation(),
                c.mechanism(),
                c.title(),
                c.parties(),
                c.announcedRound(),
                c.proposedBy(),
                c.followsUp(),
                c.marginsOf(),
                c.sideMeetingOf(),
                c.marking() == Marking.DEFAULT ? null : c.marking(),
                c.told());
        return switch (state) {
            case Unknown _ -> {
                if (!c.isBetweenSides()) {
                    throw refused(SIDES_OF_ITS_MECHANISM_MEET, "/parties");
                }
                requireAsHigh(c.marking(), c.accompanied());
                yield List.of(proposed);
            }
            case Proposed s -> sameAs(s.plan(), proposed);
            case Scheduled s -> sameAs(s.plan(), proposed);
            case Postponed s -> sameAs(s.plan(), proposed);
            case Cancelled s -> sameAs(s.plan(), proposed);
            case Held s -> sameAs(s.plan(), proposed);
        };
    }

    /** Who may not know of a meeting may not know of another beside it. */
    static void requireAsHigh(Marking marking, @Nullable Marking accompanied) {
        if (accompanied != null && !marking.reaches(accompanied)) {
            throw refused(MEETING_IS_MARKED_HIGHER, "/marking");
        }
    }

    private static List<ConsultationEvent> sameAs(Plan plan, ConsultationProposed proposed) {
        if (plan.proposal().equals(proposed)) {
            return List.of();
        }
        throw refused(ALREADY_PROPOSED);
    }

    static List<ConsultationEvent> item(Plan plan, ProposeAgendaItem c) {
        if (c.proposedBy() != null && !plan.isParty(c.proposedBy())) {
            throw refused(A_PARTY_PROPOSES, "/proposedBy");
        }
        return plan.agenda().propose(c);
    }
}
