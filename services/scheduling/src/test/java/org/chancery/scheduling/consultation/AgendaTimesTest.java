package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_IS_LOCKED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AGENDA_ITEM_HAS_ANOTHER_TOPIC;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_AGENDA_ITEM;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROMISE;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.accepted;

import java.time.LocalDate;
import java.time.LocalTime;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.LockAgenda;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.SetAgendaDeadline;
import org.chancery.scheduling.consultation.ConsultationCommand.TimeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawAgendaItem;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaDeadlineSet;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemProposed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemTimed;
import org.chancery.scheduling.events.ConsultationEvent.AgendaLocked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgendaTimesTest {

    private static final AgendaItemTimed TIMED = new AgendaItemTimed(MEETING, TERM, 20);
    private static final AgendaLocked LOCKED = new AgendaLocked(MEETING);
    private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final AgendaDeadlineSet DEADLINE = new AgendaDeadlineSet(MEETING, MONDAY, SIX, "Asia/Seoul");

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static Agenda.Item first(Consultation state) {
        return ((Consultation.Proposed) state).plan().agenda().items().getFirst();
    }

    @Nested
    class The_length_of_an_item {

        @Test
        void is_set_and_set_anew() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(new TimeAgendaItem(MEETING, TERM, 20))
                    .thenEvents(TIMED);
            consultation
                    .given(PROPOSED, TERM_PROPOSED, TIMED)
                    .when(new TimeAgendaItem(MEETING, TERM, 20))
                    .thenNothing();
            consultation
                    .given(PROPOSED, TERM_PROPOSED, TIMED)
                    .when(new TimeAgendaItem(MEETING, TERM, 30))
                    .thenEvents(new AgendaItemTimed(MEETING, TERM, 30));
        }

        @Test
        void is_set_of_an_item_that_stands() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED)
                    .when(new TimeAgendaItem(MEETING, PENINSULA, 20))
                    .thenRefused(NO_SUCH_AGENDA_ITEM);
        }

        @Test
        void no_longer_changes_once_the_agenda_is_locked() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, TIMED, LOCKED)
                    .when(new TimeAgendaItem(MEETING, TERM, 30))
                    .thenRefused(AGENDA_IS_LOCKED);
        }

        @Test
        void stays_whatever_else_becomes_of_the_item() {
            Consultation after = consultation
                    .given(PROPOSED, TERM_PROPOSED, TIMED)
                    .when(new AcceptAgendaItem(MEETING, TERM, 1))
                    .thenEvents(accepted(TERM, 1))
                    .after();
            assertThat(first(after).minutes()).isEqualTo(20);
            assertThat(first(consultation
                                    .given(PROPOSED, TERM_PROPOSED, TIMED)
                                    .when(new WithdrawAgendaItem(MEETING, TERM, null))
                                    .after())
                            .minutes())
                    .isEqualTo(20);
        }
    }

    @Nested
    class The_deadline {

        @Test
        void is_set_once_and_moved() {
            consultation
                    .given(PROPOSED)
                    .when(new SetAgendaDeadline(MEETING, MONDAY, SIX, "Asia/Seoul"))
                    .thenEvents(DEADLINE);
            consultation
                    .given(PROPOSED, DEADLINE)
                    .when(new SetAgendaDeadline(MEETING, MONDAY, SIX, "Asia/Seoul"))
                    .thenNothing();
            consultation
                    .given(PROPOSED, DEADLINE)
                    .when(new SetAgendaDeadline(MEETING, MONDAY, SIX, "Asia/Kolkata"))
                    .thenEvents(new AgendaDeadlineSet(MEETING, MONDAY, SIX, "Asia/Kolkata"));
        }

        @Test
        void has_a_zone() {
            consultation
                    .given(PROPOSED)
                    .when(new SetAgendaDeadline(MEETING, MONDAY, SIX, "Asia/Atlantis"))
                    .thenRefused(NO_SUCH_ZONE)
                    .at("/zone");
        }

        @Test
        void is_not_set_for_an_agenda_that_is_locked() {
            consultation
                    .given(PROPOSED, LOCKED)
                    .when(new SetAgendaDeadline(MEETING, MONDAY, SIX, "Asia/Seoul"))
                    .thenRefused(AGENDA_IS_LOCKED);
        }

        @Test
        void stays_while_the_agenda_changes_and_is_locked() {
            Consultation after = consultation
                    .given(PROPOSED, DEADLINE, TERM_PROPOSED, TIMED)
                    .when(new LockAgenda(MEETING))
                    .thenEvents(LOCKED)
                    .after();
            Agenda agenda = ((Consultation.Proposed) after).plan().agenda();
            assertThat(agenda.deadline()).isEqualTo(new Agenda.Deadline(MONDAY, SIX, "Asia/Seoul"));
            assertThat(agenda.locked()).isTrue();
        }
    }

    @Nested
    class An_item_about_a_commitment {

        private static final AgendaItemProposed PUT_FORWARD =
                new AgendaItemProposed(MEETING, TERM, TERM_PROPOSED.topic(), IN, PROMISE);

        @Test
        void is_proposed_with_it() {
            Consultation after = consultation
                    .given(PROPOSED)
                    .when(new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN, PROMISE))
                    .thenEvents(PUT_FORWARD)
                    .after();
            assertThat(first(after).commitment()).isEqualTo(PROMISE);
            assertThat(after.label(PUT_FORWARD).about()).contains(PROMISE, KR.subject());
            assertThat(after.label(TERM_PROPOSED).about()).contains(KR.subject(), IN.subject());
        }

        @Test
        void is_no_item_about_another_thing() {
            consultation
                    .given(PROPOSED, PUT_FORWARD)
                    .when(new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN))
                    .thenRefused(AGENDA_ITEM_HAS_ANOTHER_TOPIC);
        }

        @Test
        void is_not_put_forward_again_once_it_was_withdrawn() {
            consultation
                    .given(PROPOSED, PUT_FORWARD, new ConsultationEvent.AgendaItemWithdrawn(MEETING, TERM))
                    .when(new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN, PROMISE))
                    .thenNothing();
        }
    }
}
