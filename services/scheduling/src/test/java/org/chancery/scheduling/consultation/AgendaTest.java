package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_ITEM_HAS_ANOTHER_TOPIC;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_PROPOSES;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_AGENDA_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.POSITION_IS_TAKEN;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.accepted;

import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class An_empty_agenda {

        @Test
        void gets_a_proposal() {
            consultation
                    .given(PROPOSED)
                    .when(propose(TERM_PROPOSED.topic(), IN))
                    .thenEvents(TERM_PROPOSED);
        }

        @Test
        void gets_no_proposal_from_a_stranger() {
            consultation
                    .given(PROPOSED)
                    .when(propose(TERM_PROPOSED.topic(), new PartyCode("FR")))
                    .thenRefused(A_PARTY_PROPOSES)
                    .at("/proposedBy");
        }

        @Test
        void accepts_nothing_that_nobody_proposed() {
            consultation
                    .given(PROPOSED)
                    .when(new AcceptAgendaItem(MEETING, TERM, null))
                    .thenRefused(NO_SUCH_AGENDA_ITEM);
        }
    }

    @Nested
    class A_proposed_item {

        @Test
        void is_not_proposed_again() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(propose(TERM_PROPOSED.topic(), IN))
                    .thenNothing();
        }

        @Test
        void keeps_its_topic() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(propose("Maritime security", IN))
                    .thenRefused(AGENDA_ITEM_HAS_ANOTHER_TOPIC);
        }

        @Test
        void keeps_who_proposed_it() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(propose(TERM_PROPOSED.topic(), null))
                    .thenRefused(AGENDA_ITEM_HAS_ANOTHER_TOPIC);
        }

        @Test
        void comes_first_where_nothing_else_was_accepted() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(new AcceptAgendaItem(MEETING, TERM, null))
                    .thenEvents(accepted(TERM, 1));
        }

        @Test
        void comes_after_the_last() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, PENINSULA_PROPOSED, accepted(TERM, 3))
                    .when(new AcceptAgendaItem(MEETING, PENINSULA, null))
                    .thenEvents(accepted(PENINSULA, 4));
        }

        @Test
        void comes_where_it_is_put() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, PENINSULA_PROPOSED, accepted(TERM, 3))
                    .when(new AcceptAgendaItem(MEETING, PENINSULA, 1))
                    .thenEvents(accepted(PENINSULA, 1));
        }

        @Test
        void does_not_take_the_place_of_another() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, PENINSULA_PROPOSED, accepted(TERM, 1))
                    .when(new AcceptAgendaItem(MEETING, PENINSULA, 1))
                    .thenRefused(POSITION_IS_TAKEN)
                    .at("/position");
        }
    }

    @Nested
    class An_accepted_item {

        @Test
        void is_not_accepted_again() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, accepted(TERM, 1))
                    .when(new AcceptAgendaItem(MEETING, TERM, null))
                    .thenNothing();
            consultation
                    .given(PROPOSED, TERM_PROPOSED, accepted(TERM, 1))
                    .when(new AcceptAgendaItem(MEETING, TERM, 1))
                    .thenNothing();
        }

        @Test
        void moves() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, accepted(TERM, 1))
                    .when(new AcceptAgendaItem(MEETING, TERM, 2))
                    .thenEvents(accepted(TERM, 2));
        }
    }

    private static ProposeAgendaItem propose(String topic, @Nullable PartyCode proposedBy) {
        return new ProposeAgendaItem(MEETING, TERM, topic, proposedBy);
    }
}
