package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.GivenUp.ANNOUNCED;
import static org.chancery.scheduling.consultation.GivenUp.CANCELLED;
import static org.chancery.scheduling.consultation.GivenUp.ILL;
import static org.chancery.scheduling.consultation.GivenUp.LATER;
import static org.chancery.scheduling.consultation.GivenUp.POSTPONED;
import static org.chancery.scheduling.consultation.GivenUp.WITHHELD;
import static org.chancery.scheduling.consultation.GivenUp.cancel;
import static org.chancery.scheduling.consultation.GivenUp.postpone;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.DecisionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a consultation is that will not be, whether by itself or by a decision on several. */
class CancelledTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class A_consultation_that_falls_with_a_decision {

        private static final DecisionId DECISION = new DecisionId(new UUID(0x5000, 1));
        private static final ConsultationEvent BY_DECISION = new ConsultationCancelled(
                MEETING, CHANNEL, null, List.of(KR, IN), ILL.askedBy(), ILL.reasons(), ILL.on(), null, DECISION);

        @Test
        void names_the_decision() {
            consultation
                    .given(PROPOSED)
                    .when(new CancelConsultation(MEETING, ILL, DECISION))
                    .thenEvents(BY_DECISION);
        }

        @Test
        void is_not_cancelled_again_nor_by_another() {
            consultation
                    .given(PROPOSED, BY_DECISION)
                    .when(new CancelConsultation(MEETING, ILL, DECISION))
                    .thenNothing();
            consultation.given(PROPOSED, BY_DECISION).when(cancel(ILL)).thenRefused(IT_IS_CANCELLED);
        }
    }

    @Nested
    class A_cancelled_consultation {

        @Test
        void is_cancelled_once() {
            consultation.given(PROPOSED, SCHEDULED, CANCELLED).when(cancel(ILL)).thenNothing();
            consultation
                    .given(PROPOSED, SCHEDULED, CANCELLED)
                    .when(cancel(WITHHELD))
                    .thenRefused(IT_IS_CANCELLED);
        }

        @Test
        void is_past_everything_else() {
            for (ConsultationCommand command : List.of(
                    new ScheduleConsultation(MEETING, LATER),
                    new AnnounceConsultation(MEETING, null, null),
                    postpone(ILL),
                    new RecordAsHeld(MEETING),
                    new SetDelegation(MEETING, KOREANS.delegation()),
                    new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN))) {
                consultation
                        .given(PROPOSED, SCHEDULED, POSTPONED, CANCELLED)
                        .when(command)
                        .thenRefused(IT_IS_CANCELLED);
            }
        }

        @Test
        void was_not_held() {
            consultation
                    .given(PROPOSED, CANCELLED)
                    .when(new WithdrawHeld(MEETING, REASON))
                    .thenNothing();
        }

        @Test
        void is_still_about_its_parties() {
            Consultation cancelled = Consultation.unknown().evolve(PROPOSED).evolve(CANCELLED);
            assertThat(cancelled.label(CANCELLED).about()).contains(KR.subject(), IN.subject(), CHANNEL.subject());
        }
    }

    @Nested
    class An_event_that_no_decision_of_the_state_gives {

        private final Consultation held =
                Consultation.unknown().evolve(PROPOSED).evolve(SCHEDULED).evolve(HELD);
        private final Consultation cancelled =
                Consultation.unknown().evolve(PROPOSED).evolve(CANCELLED);

        @Test
        void changes_nothing() {
            for (ConsultationEvent event : List.of(
                    SCHEDULED,
                    new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, LATER),
                    ANNOUNCED,
                    POSTPONED,
                    CANCELLED,
                    HELD)) {
                assertThat(Consultation.unknown().evolve(event)).isEqualTo(Consultation.unknown());
                assertThat(held.evolve(event)).isEqualTo(held);
                assertThat(cancelled.evolve(event)).isEqualTo(cancelled);
            }
            assertThat(cancelled.evolve(SeoulDelhi.HELD_WITHDRAWN)).isEqualTo(cancelled);
        }
    }
}
