package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.NameGoal;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.GoalNamed;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final String GOAL = "Reciprocal support of candidatures, no post named";
    private static final GoalNamed OF_BOTH = new GoalNamed(MEETING, GOAL, "both");

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Test
    void above_a_meeting_is_named_as_said_when_the_meeting_is_over_too() {
        consultation
                .given(PROPOSED, SCHEDULED, HELD)
                .when(new NameGoal(MEETING, GOAL, "both"))
                .thenEvents(OF_BOTH);
        consultation
                .given(PROPOSED, OF_BOTH)
                .when(new NameGoal(MEETING, GOAL, "both"))
                .thenNothing();
        consultation
                .given(PROPOSED, OF_BOTH)
                .when(new NameGoal(MEETING, GOAL, null))
                .thenEvents(new GoalNamed(MEETING, GOAL, null));
    }

    @Test
    void belongs_to_a_meeting_that_there_is() {
        consultation.given().when(new NameGoal(MEETING, GOAL, null)).thenRefused(NO_SUCH_CONSULTATION);
    }
}
