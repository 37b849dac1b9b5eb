package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_ASKS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_IS_DUE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.THE_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.GivenUp.ANNOUNCED;
import static org.chancery.scheduling.consultation.GivenUp.CANCELLED;
import static org.chancery.scheduling.consultation.GivenUp.ILL;
import static org.chancery.scheduling.consultation.GivenUp.POSTPONED;
import static org.chancery.scheduling.consultation.GivenUp.WITHHELD;
import static org.chancery.scheduling.consultation.GivenUp.because;
import static org.chancery.scheduling.consultation.GivenUp.cancel;
import static org.chancery.scheduling.consultation.GivenUp.postpone;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Postponing and cancelling a consultation that was not given up before. */
class GivingUpTest {

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

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
