package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.A_NEXT_ROUND_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.WishNextRound;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.NextRoundWished;
import org.junit.jupiter.api.Test;

class NextRoundTest {

    private static final NextRoundWished IN_DELHI = new NextRoundWished(MEETING, "early in 2022", "New Delhi");

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Test
    void is_wished_for_as_it_was_said_when_the_meeting_is_over_too() {
        consultation
                .given(PROPOSED, SCHEDULED, HELD)
                .when(new WishNextRound(MEETING, "early in 2022", "New Delhi"))
                .thenEvents(IN_DELHI);
    }

    @Test
    void is_wished_for_once_and_otherwise_later() {
        consultation
                .given(PROPOSED, IN_DELHI)
                .when(new WishNextRound(MEETING, "early in 2022", "New Delhi"))
                .thenNothing();
        consultation
                .given(PROPOSED, IN_DELHI)
                .when(new WishNextRound(MEETING, "regularly", null))
                .thenEvents(new NextRoundWished(MEETING, "regularly", null));
    }

    @Test
    void is_told_by_when_or_where_of_a_meeting_that_there_is() {
        consultation
                .given(PROPOSED)
                .when(new WishNextRound(MEETING, null, null))
                .thenRefused(A_NEXT_ROUND_HAS_WORDS)
                .at("/phrase");
        consultation.given().when(new WishNextRound(MEETING, "regularly", null)).thenRefused(NO_SUCH_CONSULTATION);
    }
}
