package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.AN_ORDINAL_A_SIDE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.DELEGATION_NAMES_NOBODY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_A_PARTY;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.INDIANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.SetObservers;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Observer;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final Observer TIMOR = new Observer("Timor-Leste", null, "acceding state");
    private static final ObserversSet OBSERVERS = new ObserversSet(MEETING, List.of(TIMOR));
    private static final Delegation OTHERS =
            new Delegation(IN, List.of(), List.of(), List.of("Ministry of External Affairs"));
    private static final AttendanceCorrected CORRECTED = new AttendanceCorrected(MEETING, OTHERS, REASON);

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static RecordAsHeld heldAs(CountedAs... ordinals) {
        return new RecordAsHeld(MEETING, false, List.of(ordinals));
    }

    @Nested
    class Observers {

        @Test
        void are_set_once() {
            consultation
                    .given(PROPOSED)
                    .when(new SetObservers(MEETING, List.of(TIMOR)))
                    .thenEvents(OBSERVERS);
            consultation
                    .given(PROPOSED, OBSERVERS)
                    .when(new SetObservers(MEETING, List.of(TIMOR)))
                    .thenNothing();
        }

        @Test
        void were_there_when_it_was_held() {
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, OBSERVERS, SCHEDULED)
                    .when(heldAs())
                    .thenEvents(new ConsultationHeld(
                            MEETING,
                            CHANNEL,
                            null,
                            List.of(KR, IN),
                            ON_THE_DAY,
                            List.of(KOREANS.delegation(), INDIANS.delegation()),
                            List.of(),
                            List.of(TIMOR),
                            List.of()));
        }
    }

    @Nested
    class An_old_record {

        @Test
        void may_not_state_who_sat_for_a_side() {
            consultation
                    .given(PROPOSED, KOREANS, SCHEDULED)
                    .when(new RecordAsHeld(MEETING, true, List.of()))
                    .thenEvents(new ConsultationHeld(
                            MEETING,
                            CHANNEL,
                            null,
                            List.of(KR, IN),
                            ON_THE_DAY,
                            List.of(KOREANS.delegation()),
                            List.of()));
        }

        @Test
        void may_give_an_ordinal_to_each_side_or_one_to_all() {
            var each = List.of(new CountedAs(KR, 1), new CountedAs(IN, 3));
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED)
                    .when(new RecordAsHeld(MEETING, false, each))
                    .thenEvents(heldCounted(each));
            var all = List.of(new CountedAs(null, 12));
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED)
                    .when(new RecordAsHeld(MEETING, false, all))
                    .thenEvents(heldCounted(all));
        }

        @Test
        void does_not_count_twice_or_below_one() {
            refusedAt("/countedAs/1", new CountedAs(KR, 1), new CountedAs(KR, 2));
            refusedAt("/countedAs/0", new CountedAs(null, 1), new CountedAs(KR, 2));
            refusedAt("/countedAs/1", new CountedAs(KR, 1), new CountedAs(null, 2));
            refusedAt("/countedAs/0", new CountedAs(KR, 0));
        }

        @Test
        void counts_for_parties_alone() {
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED)
                    .when(heldAs(new CountedAs(new PartyCode("FR"), 1)))
                    .thenRefused(NOT_A_PARTY)
                    .at("/countedAs/0/party");
        }

        private void refusedAt(String pointer, CountedAs... ordinals) {
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED)
                    .when(heldAs(ordinals))
                    .thenRefused(AN_ORDINAL_A_SIDE)
                    .at(pointer);
        }

        private static ConsultationHeld heldCounted(List<CountedAs> ordinals) {
            return new ConsultationHeld(
                    MEETING,
                    CHANNEL,
                    null,
                    List.of(KR, IN),
                    ON_THE_DAY,
                    List.of(KOREANS.delegation(), INDIANS.delegation()),
                    List.of(),
                    List.of(),
                    ordinals);
        }
    }

    @Nested
    class The_attendance_of_a_held_consultation {

        @Test
        void is_corrected_with_a_reason_once() {
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED, HELD)
                    .when(new CorrectAttendance(MEETING, OTHERS, REASON))
                    .thenEvents(CORRECTED);
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED, HELD, CORRECTED)
                    .when(new CorrectAttendance(MEETING, OTHERS, REASON))
                    .thenNothing();
        }

        @Test
        void is_that_of_a_party_and_names_somebody() {
            var strangers = new Delegation(new PartyCode("FR"), List.of(), List.of(), List.of("Quai d'Orsay"));
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new CorrectAttendance(MEETING, strangers, REASON))
                    .thenRefused(NOT_A_PARTY);
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new CorrectAttendance(MEETING, new Delegation(IN, List.of(), List.of(), List.of()), REASON))
                    .thenRefused(DELEGATION_NAMES_NOBODY)
                    .at("/chairs");
        }

        @Test
        void stays_corrected_in_its_plan() {
            Consultation held = consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED, HELD)
                    .when(new CorrectAttendance(MEETING, OTHERS, REASON))
                    .after();
            assertThat(((Consultation.Held) held).plan().delegations()).containsEntry(IN, OTHERS);
        }
    }

    @Nested
    class The_attendance_of_a_meeting_that {

        @Test
        void was_not_held_is_set_and_not_corrected() {
            var correct = new CorrectAttendance(MEETING, OTHERS, REASON);
            consultation.given().when(correct).thenRefused(NO_SUCH_CONSULTATION);
            consultation.given(PROPOSED).when(correct).thenRefused(NOT_HELD);
            consultation.given(PROPOSED, SCHEDULED).when(correct).thenRefused(NOT_HELD);
        }
    }
}
