package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_ASKS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_IS_DUE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_POSTPONED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.THE_DAY_HAS_NOT_COME;
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

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.consultation.ConsultationCommand.WithdrawHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostponingTest {

    private static final LocalDate THE_EVE = LocalDate.of(2021, 1, 6);
    private static final GivingUp ILL = new GivingUp(
            List.of(KR), List.of(new StatedReason(KR, "The deputy minister is ill", Standing.STATED)), THE_EVE);
    private static final GivingUp WITHHELD =
            new GivingUp(List.of(), List.of(new StatedReason(null, null, Standing.WITHHELD)), null);
    private static final ScheduleEntry LATER = SeoulDelhi.entry(LocalTime.of(16, 0), null, "Asia/Kolkata");
    private static final ConsultationPostponed POSTPONED =
            new ConsultationPostponed(MEETING, CHANNEL, null, List.of(KR, IN), ILL.askedBy(), ILL.reasons(), ILL.on());
    private static final ConsultationCancelled CANCELLED =
            new ConsultationCancelled(MEETING, CHANNEL, null, List.of(KR, IN), ILL.askedBy(), ILL.reasons(), ILL.on());
    private static final ConsultationAnnounced ANNOUNCED = new ConsultationAnnounced(MEETING, IN, THE_EVE);

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static PostponeConsultation postpone(GivingUp how) {
        return new PostponeConsultation(MEETING, how);
    }

    private static CancelConsultation cancel(GivingUp how) {
        return new CancelConsultation(MEETING, how);
    }

    private static GivingUp because(StatedReason... reasons) {
        return new GivingUp(List.of(), List.of(reasons), null);
    }

    @Nested
    class An_unknown_consultation {

        @Test
        void is_neither_announced_nor_given_up() {
            consultation
                    .given()
                    .when(new AnnounceConsultation(MEETING, null, null))
                    .thenRefused(NO_SUCH_CONSULTATION);
            consultation.given().when(postpone(ILL)).thenRefused(NO_SUCH_CONSULTATION);
            consultation.given().when(cancel(ILL)).thenRefused(NO_SUCH_CONSULTATION);
        }
    }

    @Nested
    class A_proposed_consultation {

        @Test
        void has_no_date_to_announce_or_to_postpone() {
            consultation
                    .given(PROPOSED)
                    .when(new AnnounceConsultation(MEETING, null, null))
                    .thenRefused(NOT_SCHEDULED);
            consultation.given(PROPOSED).when(postpone(ILL)).thenRefused(NOT_SCHEDULED);
        }

        @Test
        void is_cancelled_though_it_never_had_a_date() {
            consultation.given(PROPOSED).when(cancel(ILL)).thenEvents(CANCELLED);
        }
    }

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

        @Test
        void is_postponed_whether_it_was_announced_or_not() {
            consultation.given(PROPOSED, SCHEDULED).when(postpone(ILL)).thenEvents(POSTPONED);
            consultation
                    .given(PROPOSED, SCHEDULED, ANNOUNCED)
                    .when(postpone(ILL))
                    .thenEvents(POSTPONED);
        }

        @Test
        void is_postponed_for_reasons_that_are_withheld_or_differ() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(postpone(WITHHELD))
                    .thenEvents(new ConsultationPostponed(
                            MEETING, CHANNEL, null, List.of(KR, IN), List.of(), WITHHELD.reasons(), null));
            var differ = because(
                    new StatedReason(KR, "India asked", Standing.DISPUTED),
                    new StatedReason(IN, "Dates were being discussed", Standing.STATED));
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(postpone(differ))
                    .thenEvents(new ConsultationPostponed(
                            MEETING, CHANNEL, null, List.of(KR, IN), List.of(), differ.reasons(), null));
        }

        @Test
        void is_not_given_up_without_a_reason() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(postpone(because()))
                    .thenRefused(A_REASON_IS_DUE)
                    .at("/reasons");
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(cancel(because(ILL.reasons().getFirst(), new StatedReason(IN, null, Standing.REPORTED))))
                    .thenRefused(A_REASON_HAS_WORDS)
                    .at("/reasons/1/reason");
        }

        @Test
        void is_given_up_by_parties_on_a_day_that_has_begun() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(postpone(new GivingUp(List.of(IN, new PartyCode("FR")), ILL.reasons(), null)))
                    .thenRefused(A_PARTY_ASKS)
                    .at("/askedBy/1");
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(cancel(because(
                            ILL.reasons().getFirst(),
                            new StatedReason(new PartyCode("FR"), "Dates were being discussed", Standing.STATED))))
                    .thenRefused(A_PARTY_ASKS)
                    .at("/reasons/1/by");
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(postpone(new GivingUp(List.of(IN), ILL.reasons(), LocalDate.of(2021, 1, 9))))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }

        @Test
        void is_cancelled() {
            consultation.given(PROPOSED, SCHEDULED).when(cancel(ILL)).thenEvents(CANCELLED);
        }
    }

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

    @Nested
    class A_held_consultation {

        @Test
        void is_not_given_up_any_more() {
            consultation.given(PROPOSED, SCHEDULED, HELD).when(postpone(ILL)).thenRefused(ALREADY_HELD);
            consultation.given(PROPOSED, SCHEDULED, HELD).when(cancel(ILL)).thenRefused(ALREADY_HELD);
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new AnnounceConsultation(MEETING, null, null))
                    .thenRefused(ALREADY_HELD);
        }
    }
}
