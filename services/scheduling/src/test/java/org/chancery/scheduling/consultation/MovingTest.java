package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.A_CHAIR_SITS_THERE;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_PARTY_ASKS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.A_REASON_HAS_WORDS;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOTHING_IS_MOVED;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.INDIANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.KOREANS;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.REASON;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.consultation.ConsultationCommand.CorrectAttendance;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.SetDelegation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.DelegationSet;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MovingTest {

    private static final ScheduleEntry IN_DELHI =
            new ScheduleEntry(LocalDate.of(2018, 9, 6), null, null, "Asia/Kolkata", "New Delhi", Mode.IN_PERSON, IN);
    private static final StatedReason REGRET = new StatedReason(IN, "unavoidable reasons", Standing.STATED);
    private static final PartyCode FR = new PartyCode("FR");

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    private static ScheduleConsultation move(List<PartyCode> askedBy, StatedReason... reasons) {
        return new ScheduleConsultation(MEETING, IN_DELHI, askedBy, List.of(reasons), null);
    }

    @Nested
    class A_date_that_is_moved {

        @Test
        void goes_to_another_country_because_somebody_asked() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(move(List.of(IN), REGRET))
                    .thenEvents(new ConsultationRescheduled(
                            MEETING, CHANNEL, ON_THE_DAY, IN_DELHI, List.of(IN), List.of(REGRET), null));
        }

        @Test
        void is_asked_for_by_a_party() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(move(List.of(IN, FR)))
                    .thenRefused(A_PARTY_ASKS)
                    .at("/askedBy/1");
        }

        @Test
        void has_words_for_a_reason_that_is_not_withheld() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(move(List.of(), REGRET, new StatedReason(IN, null, Standing.DISPUTED)))
                    .thenRefused(A_REASON_HAS_WORDS)
                    .at("/reasons/1/reason");
        }
    }

    @Nested
    class A_first_date {

        @Test
        void moves_nothing_that_somebody_could_have_asked_to_move() {
            consultation
                    .given(PROPOSED)
                    .when(move(List.of(IN), REGRET))
                    .thenRefused(NOTHING_IS_MOVED)
                    .at("/askedBy");
            consultation
                    .given(PROPOSED)
                    .when(move(List.of(), REGRET))
                    .thenRefused(NOTHING_IS_MOVED)
                    .at("/reasons");
        }
    }

    @Nested
    class Who_stays_away {

        private static final Delegate HEAD = delegate("Vinay Kumar", Presence.PRESENT);

        private static Delegate delegate(String name, Presence presence) {
            return new Delegate(null, new PersonName(name), "Additional Secretary", "Ministry", presence);
        }

        private static Delegation indians(List<Delegate> chairs, List<Delegate> members) {
            return new Delegation(IN, chairs, members, List.of());
        }

        @Test
        void stands_among_the_members() {
            Delegation delegation = indians(
                    List.of(HEAD), List.of(delegate("A. Rao", Presence.EXCUSED), delegate("B. Sen", Presence.ABSENT)));
            consultation
                    .given(PROPOSED)
                    .when(new SetDelegation(MEETING, delegation))
                    .thenEvents(new DelegationSet(MEETING, delegation));
        }

        @Test
        void chairs_nothing() {
            Delegation delegation = indians(List.of(HEAD, delegate("A. Rao", Presence.EXCUSED)), List.of());
            consultation
                    .given(PROPOSED)
                    .when(new SetDelegation(MEETING, delegation))
                    .thenRefused(A_CHAIR_SITS_THERE)
                    .at("/chairs/1/presence");
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new CorrectAttendance(
                            MEETING, indians(List.of(delegate("B. Sen", Presence.ABSENT)), List.of()), REASON))
                    .thenRefused(A_CHAIR_SITS_THERE)
                    .at("/chairs/0/presence");
        }

        @Test
        void may_be_recorded_after_the_day() {
            Delegation delegation = indians(List.of(HEAD), List.of(delegate("A. Rao", Presence.ABSENT)));
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new CorrectAttendance(MEETING, delegation, REASON))
                    .thenEvents(new AttendanceCorrected(MEETING, delegation, REASON));
        }

        @Test
        void is_told_with_the_new_head_where_the_head_changed_before_the_day() {
            Delegation changed = indians(
                    List.of(delegate("Prakash Gupta", Presence.PRESENT)),
                    List.of(delegate("Vinay Kumar", Presence.EXCUSED)));
            consultation
                    .given(PROPOSED, KOREANS, INDIANS, SCHEDULED, new DelegationSet(MEETING, changed))
                    .when(new RecordAsHeld(MEETING))
                    .thenEvents(new ConsultationHeld(
                            MEETING,
                            CHANNEL,
                            null,
                            PROPOSED.parties(),
                            ON_THE_DAY,
                            List.of(KOREANS.delegation(), changed),
                            List.of()));
        }
    }
}
