package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_DELEGATION_IS_MISSING;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ITS_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD_WITHDRAWN;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.INDIANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA;
import static org.chancery.scheduling.consultation.SeoulDelhi.PENINSULA_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM;
import static org.chancery.scheduling.consultation.SeoulDelhi.TERM_PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.accepted;
import static org.chancery.scheduling.consultation.SeoulDelhi.consultationAt;
import static org.chancery.scheduling.consultation.SeoulDelhi.entry;

import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.Consultation.Scheduled;
import org.chancery.scheduling.consultation.ConsultationCommand.AcceptAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HoldingTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class A_proposed_consultation {

        @Test
        void cannot_have_been_held() {
            consultation.given(PROPOSED).when(new RecordAsHeld(MEETING)).thenRefused(NOT_SCHEDULED);
        }

        @Test
        void is_not_held_anyway() {
            consultation.given(PROPOSED).when(new WithdrawHeld(MEETING, REASON)).thenNothing();
        }
    }

    @Nested
    class A_scheduled_consultation {

        @Test
        void was_held_with_attendance_and_agenda_as_they_stood() {
            consultation
                    .given(
                            PROPOSED,
                            SCHEDULED,
                            INDIANS,
                            KOREANS,
                            PENINSULA_PROPOSED,
                            TERM_PROPOSED,
                            accepted(PENINSULA, 2),
                            accepted(TERM, 1))
                    .when(new RecordAsHeld(MEETING))
                    .thenEvents(HELD);
        }

        @Test
        void was_held_without_an_agenda() {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, TERM_PROPOSED)
                    .when(new RecordAsHeld(MEETING))
                    .thenEvents(new ConsultationHeld(
                            MEETING,
                            CHANNEL,
                            null,
                            List.of(KR, IN),
                            ON_THE_DAY,
                            List.of(KOREANS.delegation(), INDIANS.delegation()),
                            List.of()));
        }

        @Test
        void cannot_have_been_held_without_each_delegation() {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS)
                    .when(new RecordAsHeld(MEETING))
                    .thenRefused(A_DELEGATION_IS_MISSING);
        }

        @Test
        void cannot_have_been_held_before_its_day_begins_where_it_meets() {
            consultationAt("2021-01-06T14:59:59Z")
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS)
                    .when(new RecordAsHeld(MEETING))
                    .thenRefused(ITS_DAY_HAS_NOT_COME);
            assertThat(consultationAt("2021-01-06T15:00:00Z")
                            .given(PROPOSED, SCHEDULED, KOREANS, INDIANS)
                            .when(new RecordAsHeld(MEETING))
                            .after())
                    .isInstanceOf(Consultation.Held.class);
        }

        @Test
        void cannot_have_been_held_before_its_day_begins_anywhere_where_the_zone_is_unknown() {
            var somewhere = new ConsultationScheduled(MEETING, entry(null, null, null));
            consultationAt("2021-01-06T09:59:59Z")
                    .given(PROPOSED, somewhere, KOREANS, INDIANS)
                    .when(new RecordAsHeld(MEETING))
                    .thenRefused(ITS_DAY_HAS_NOT_COME);
            assertThat(consultationAt("2021-01-06T10:00:00Z")
                            .given(PROPOSED, somewhere, KOREANS, INDIANS)
                            .when(new RecordAsHeld(MEETING))
                            .after())
                    .isInstanceOf(Consultation.Held.class);
        }
    }

    @Nested
    class A_held_consultation {

        static final List<ConsultationCommand> CHANGES_OF_THE_PLAN = List.of(
                new ScheduleConsultation(MEETING, ON_THE_DAY),
                new SetDelegation(MEETING, KOREANS.delegation()),
                new ProposeAgendaItem(MEETING, TERM, TERM_PROPOSED.topic(), IN),
                new AcceptAgendaItem(MEETING, TERM, null));

        @Test
        void is_not_held_again() {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD)
                    .when(new RecordAsHeld(MEETING))
                    .thenNothing();
        }

        @ParameterizedTest
        @FieldSource("CHANGES_OF_THE_PLAN")
        void is_planned_no_more(ConsultationCommand command) {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD)
                    .when(command)
                    .thenRefused(ALREADY_HELD);
        }

        @Test
        void was_not_held_after_all() {
            consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD)
                    .when(new WithdrawHeld(MEETING, REASON))
                    .thenEvents(HELD_WITHDRAWN);
        }
    }

    @Nested
    class A_consultation_that_was_not_held_after_all {

        @Test
        void is_scheduled_as_before() {
            Consultation after = consultation
                    .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD)
                    .when(new WithdrawHeld(MEETING, REASON))
                    .after();
            assertThat(after).isInstanceOfSatisfying(Scheduled.class, scheduled -> {
                assertThat(scheduled.entry()).isEqualTo(ON_THE_DAY);
                assertThat(scheduled.plan().delegationsInOrder())
                        .containsExactly(KOREANS.delegation(), INDIANS.delegation());
            });
        }

        @Test
        void is_held_later() {
            assertThat(consultation
                            .given(PROPOSED, SCHEDULED, KOREANS, INDIANS, HELD, HELD_WITHDRAWN)
                            .when(new RecordAsHeld(MEETING))
                            .after())
                    .isInstanceOf(Consultation.Held.class);
        }
    }
}
