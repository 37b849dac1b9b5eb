package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_PROPOSED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.CARRIED_TO_MORE_READERS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MARKING_IS_LOWERED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MARKING_IS_NOT_LOWER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.MEETING_IS_MARKED_HIGHER;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROMISE;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.consultation.ConsultationCommand.CarryOverAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.LowerMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseMarking;
import org.chancery.scheduling.consultation.ConsultationCommand.RaiseWithAccompanied;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private static final String ANNOUNCED = "Both sides have announced the round";
    private static final ProposeConsultation PROPOSE =
            new ProposeConsultation(MEETING, CHANNEL, List.of(KR, IN), null, List.of(KR, IN), 1, KR, PROMISE);
    private static final ConsultationProposed PROPOSED_DISCREETLY = new ConsultationProposed(
            MEETING, CHANNEL, null, List.of(KR, IN), 1, KR, PROMISE, null, null, Marking.CONFIDENTIAL, null);
    private static final ConsultationMarkingRaised RAISED =
            new ConsultationMarkingRaised(MEETING, Marking.CONFIDENTIAL);
    private static final ConsultationMarkingLowered LOWERED =
            new ConsultationMarkingLowered(MEETING, Marking.RESTRICTED, ANNOUNCED, null);

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static LowerMarking lower(Marking marking) {
        return new LowerMarking(MEETING, marking, ANNOUNCED, null, null);
    }

    private static Marking marking(Consultation state, ConsultationEvent event) {
        return state.label(event).marking();
    }

    @Nested
    class A_proposal {

        @Test
        void bears_the_marking_that_it_was_made_with() {
            consultation.given().when(PROPOSE.marked(Marking.CONFIDENTIAL)).thenEvents(PROPOSED_DISCREETLY);
            Consultation after = consultation
                    .given()
                    .when(PROPOSE.marked(Marking.CONFIDENTIAL))
                    .after();
            assertThat(marking(after, PROPOSED_DISCREETLY)).isEqualTo(Marking.CONFIDENTIAL);
        }

        @Test
        void says_nothing_of_a_marking_that_is_the_default() {
            consultation.given().when(PROPOSE.marked(Marking.OFFICIAL)).thenEvents(PROPOSED);
            assertThat(marking(consultation.given().when(PROPOSE).after(), PROPOSED))
                    .isEqualTo(Marking.OFFICIAL);
        }

        @Test
        void is_repeated_with_the_marking_that_it_was_made_with_whatever_became_of_that() {
            consultation
                    .given(PROPOSED_DISCREETLY, LOWERED)
                    .when(PROPOSE.marked(Marking.CONFIDENTIAL))
                    .thenNothing();
            consultation.given(PROPOSED_DISCREETLY).when(PROPOSE).thenRefused(ALREADY_PROPOSED);
        }
    }

    @Nested
    class Raising {

        @Test
        void lets_fewer_people_know_of_it_from_that_event_on() {
            consultation
                    .given(PROPOSED)
                    .when(new RaiseMarking(MEETING, Marking.CONFIDENTIAL))
                    .thenEvents(RAISED);
            Consultation raised = consultation
                    .given(PROPOSED)
                    .when(new RaiseMarking(MEETING, Marking.CONFIDENTIAL))
                    .after();
            assertThat(marking(raised, RAISED)).isEqualTo(Marking.CONFIDENTIAL);
            assertThat(marking(raised.evolve(SCHEDULED), SCHEDULED)).isEqualTo(Marking.CONFIDENTIAL);
        }

        @Test
        void to_what_it_is_changes_nothing() {
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new RaiseMarking(MEETING, Marking.CONFIDENTIAL))
                    .thenNothing();
        }

        @Test
        void lowers_nothing() {
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new RaiseMarking(MEETING, Marking.RESTRICTED))
                    .thenRefused(MARKING_IS_LOWERED)
                    .at("/marking");
        }

        @Test
        void goes_on_after_the_meeting() {
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new RaiseMarking(MEETING, Marking.CONFIDENTIAL))
                    .thenEvents(RAISED);
        }

        @Test
        void is_of_a_meeting_that_somebody_proposed() {
            consultation.given().when(new RaiseMarking(MEETING, Marking.SECRET)).thenRefused(NO_SUCH_CONSULTATION);
        }
    }

    @Nested
    class Lowering {

        @Test
        void lets_more_people_know_of_it_for_a_reason() {
            consultation.given(PROPOSED, RAISED).when(lower(Marking.RESTRICTED)).thenEvents(LOWERED);
            Consultation lowered = consultation
                    .given(PROPOSED, RAISED)
                    .when(lower(Marking.RESTRICTED))
                    .after();
            assertThat(marking(lowered, LOWERED)).isEqualTo(Marking.RESTRICTED);
        }

        @Test
        void names_the_authority_where_it_is_that_of_somebody_else() {
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new LowerMarking(MEETING, Marking.PUBLIC, ANNOUNCED, "the minister", null))
                    .thenEvents(new ConsultationMarkingLowered(MEETING, Marking.PUBLIC, ANNOUNCED, "the minister"));
        }

        @Test
        void to_what_it_is_changes_nothing() {
            consultation
                    .given(PROPOSED, RAISED, LOWERED)
                    .when(lower(Marking.RESTRICTED))
                    .thenNothing();
        }

        @Test
        void raises_nothing() {
            consultation
                    .given(PROPOSED)
                    .when(lower(Marking.RESTRICTED))
                    .thenRefused(MARKING_IS_NOT_LOWER)
                    .at("/marking");
        }

        @Test
        void goes_on_after_the_meeting() {
            consultation
                    .given(PROPOSED, RAISED, SCHEDULED, HELD)
                    .when(lower(Marking.RESTRICTED))
                    .thenEvents(LOWERED);
        }

        @Test
        void is_of_a_meeting_that_somebody_proposed() {
            consultation.given().when(lower(Marking.PUBLIC)).thenRefused(NO_SUCH_CONSULTATION);
        }
    }

    @Nested
    class A_side_meeting {

        private static ProposeConsultation beside(Marking accompanied, Marking marking) {
            return new ProposeConsultation(
                    MEETING,
                    null,
                    null,
                    null,
                    List.of(KR, IN),
                    null,
                    null,
                    null,
                    null,
                    MAIN,
                    marking,
                    null,
                    accompanied);
        }

        private static final ConsultationId MAIN = new ConsultationId(new UUID(2, 3));

        @Test
        void is_marked_as_high_as_the_meeting_that_it_accompanies() {
            consultation
                    .given()
                    .when(beside(Marking.CONFIDENTIAL, Marking.RESTRICTED))
                    .thenRefused(MEETING_IS_MARKED_HIGHER)
                    .at("/marking");
            var proposed = new ConsultationProposed(
                    MEETING, null, null, List.of(KR, IN), null, null, null, null, MAIN, Marking.SECRET, null);
            consultation
                    .given()
                    .when(beside(Marking.CONFIDENTIAL, Marking.SECRET))
                    .thenEvents(proposed);
            consultation
                    .given(proposed)
                    .when(beside(Marking.SECRET, Marking.SECRET))
                    .thenNothing();
        }

        @Test
        void that_was_proposed_is_proposed_again_whatever_became_of_the_other() {
            Consultation before = consultation
                    .given()
                    .when(beside(Marking.OFFICIAL, Marking.OFFICIAL))
                    .after();
            assertThat(before.decide(beside(Marking.SECRET, Marking.OFFICIAL), Instant.EPOCH))
                    .isEmpty();
        }

        @Test
        void is_raised_with_it_and_stays_where_it_is_as_high() {
            consultation
                    .given(PROPOSED)
                    .when(new RaiseWithAccompanied(MEETING, Marking.CONFIDENTIAL))
                    .thenEvents(RAISED);
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new RaiseWithAccompanied(MEETING, Marking.RESTRICTED))
                    .thenNothing();
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new RaiseWithAccompanied(MEETING, Marking.CONFIDENTIAL))
                    .thenNothing();
            consultation
                    .given()
                    .when(new RaiseWithAccompanied(MEETING, Marking.CONFIDENTIAL))
                    .thenRefused(NO_SUCH_CONSULTATION);
        }

        @Test
        void is_not_lowered_below_it() {
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new LowerMarking(MEETING, Marking.OFFICIAL, ANNOUNCED, null, Marking.RESTRICTED))
                    .thenRefused(MEETING_IS_MARKED_HIGHER)
                    .at("/marking");
            consultation
                    .given(PROPOSED, RAISED)
                    .when(new LowerMarking(MEETING, Marking.RESTRICTED, ANNOUNCED, null, Marking.RESTRICTED))
                    .thenEvents(LOWERED);
        }
    }

    @Nested
    class A_topic_of_a_marked_meeting {

        private static final ConsultationId NEXT = new ConsultationId(new UUID(2, 2));

        @Test
        void goes_nowhere_where_more_people_read_it() {
            consultation
                    .given(PROPOSED, TERM_PROPOSED, RAISED)
                    .when(new CarryOverAgendaItem(MEETING, TERM, NEXT, Marking.RESTRICTED))
                    .thenRefused(CARRIED_TO_MORE_READERS)
                    .at("/to");
        }

        @Test
        void goes_to_a_meeting_that_is_marked_as_high_or_higher() {
            for (Marking high : List.of(Marking.CONFIDENTIAL, Marking.SECRET)) {
                consultation
                        .given(PROPOSED, TERM_PROPOSED, RAISED)
                        .when(new CarryOverAgendaItem(MEETING, TERM, NEXT, high))
                        .thenEvents(new AgendaItemCarriedOver(
                                MEETING, TERM, TERM_PROPOSED.topic(), NEXT, TERM_PROPOSED.proposedBy(), null));
            }
        }
    }

    @Test
    void a_marking_does_not_depend_on_the_date() {
        Consultation after = consultation
                .given(PROPOSED, RAISED)
                .when(new ScheduleConsultation(MEETING, SCHEDULED.entry()))
                .after();
        assertThat(marking(after, SCHEDULED)).isEqualTo(Marking.CONFIDENTIAL);
    }
}
