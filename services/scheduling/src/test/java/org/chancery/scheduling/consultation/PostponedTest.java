package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_POSTPONED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.GivenUp.CANCELLED;
import static org.chancery.scheduling.consultation.GivenUp.ILL;
import static org.chancery.scheduling.consultation.GivenUp.LATER;
import static org.chancery.scheduling.consultation.GivenUp.POSTPONED;
import static org.chancery.scheduling.consultation.GivenUp.WITHHELD;
import static org.chancery.scheduling.consultation.GivenUp.cancel;
import static org.chancery.scheduling.consultation.GivenUp.postpone;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What may become of a consultation that has lost its date. */
class PostponedTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class A_postponed_consultation {

        @Test
        void is_not_postponed_again() {
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(postpone(ILL))
                    .thenNothing();
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(postpone(WITHHELD))
                    .thenRefused(IT_IS_POSTPONED);
        }

        @Test
        void has_no_date_to_announce_or_to_be_held_on() {
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new AnnounceConsultation(MEETING, null, null))
                    .thenRefused(NOT_SCHEDULED);
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new RecordAsHeld(MEETING))
                    .thenRefused(NOT_SCHEDULED);
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new WithdrawHeld(MEETING, REASON))
                    .thenNothing();
        }

        @Test
        void is_moved_to_another_date_in_another_country_or_back_to_the_first() {
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new ScheduleConsultation(MEETING, LATER))
                    .thenEvents(new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, LATER));
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new ScheduleConsultation(MEETING, ON_THE_DAY))
                    .thenEvents(new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, ON_THE_DAY));
        }

        @Test
        void is_moved_to_a_date_that_a_calendar_can_hold() {
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new ScheduleConsultation(MEETING, SeoulDelhi.entry(null, null, "Asia/Atlantis")))
                    .thenRefused(ConsultationRefusal.NO_SUCH_ZONE)
                    .at("/zone");
        }

        @Test
        void may_be_postponed_a_second_time_once_it_was_moved() {
            consultation
                    .given(
                            PROPOSED,
                            SCHEDULED,
                            POSTPONED,
                            new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, LATER))
                    .when(postpone(ILL))
                    .thenEvents(POSTPONED);
        }

        @Test
        void keeps_its_plan_and_may_change_it() {
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED)
                    .when(new SetDelegation(MEETING, KOREANS.delegation()))
                    .thenEvents(KOREANS);
            consultation
                    .given(PROPOSED, KOREANS, SCHEDULED, POSTPONED)
                    .when(new SetDelegation(MEETING, KOREANS.delegation()))
                    .thenNothing();
            consultation
                    .given(PROPOSED, SCHEDULED, POSTPONED, KOREANS)
                    .when(new SetDelegation(MEETING, KOREANS.delegation()))
                    .thenNothing();
        }

        @Test
        void is_cancelled() {
            consultation.given(PROPOSED, SCHEDULED, POSTPONED).when(cancel(ILL)).thenEvents(CANCELLED);
        }

        @Test
        void is_proposed_already() {
            var proposal = new ProposeConsultation(
                    MEETING, CHANNEL, List.of(KR, IN), null, List.of(KR, IN), 1, KR, SeoulDelhi.PROMISE);
            consultation.given(PROPOSED, SCHEDULED, POSTPONED).when(proposal).thenNothing();
            consultation.given(PROPOSED, CANCELLED).when(proposal).thenNothing();
        }
    }
}
