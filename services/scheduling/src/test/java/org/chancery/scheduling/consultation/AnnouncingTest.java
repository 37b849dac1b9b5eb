package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_ASKS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.THE_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.GivenUp.ANNOUNCED;
import static org.chancery.scheduling.consultation.GivenUp.LATER;
import static org.chancery.scheduling.consultation.GivenUp.THE_EVE;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.time.LocalDate;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Telling that a consultation will be on the date that it has. */
class AnnouncingTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class A_scheduled_consultation {

        @Test
        void is_announced_once() {
            var announce = new AnnounceConsultation(MEETING, IN, THE_EVE);
            consultation.given(PROPOSED, SCHEDULED).when(announce).thenEvents(ANNOUNCED);
            consultation.given(PROPOSED, SCHEDULED, ANNOUNCED).when(announce).thenNothing();
        }

        @Test
        void is_announced_by_a_party_on_a_day_that_has_begun() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new AnnounceConsultation(MEETING, new PartyCode("FR"), null))
                    .thenRefused(A_PARTY_ASKS)
                    .at("/by");
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new AnnounceConsultation(MEETING, null, LocalDate.of(2021, 1, 9)))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }

        @Test
        void is_not_announced_any_more_once_it_is_moved() {
            consultation
                    .given(
                            PROPOSED,
                            SCHEDULED,
                            ANNOUNCED,
                            new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, LATER))
                    .when(new AnnounceConsultation(MEETING, IN, THE_EVE))
                    .thenEvents(ANNOUNCED);
        }
    }
}
