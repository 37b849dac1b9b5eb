package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.ConsultationRefusal.THE_DAY_HAS_NOT_COME;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.AnnounceConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.CancelConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.consultation.ConsultationCommand.NoteHistory;
import org.chancery.scheduling.consultation.ConsultationCommand.PostponeConsultation;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.HistoryNoted;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.chancery.scheduling.events.Told;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Told ROUND_BEFORE = new Told("previous round", "2018", null, null);
    private static final Told SPRING = new Told(null, "spring", "CN statement citing IN", "by telephone");
    private static final LocalDate DAY = LocalDate.of(2020, 11, 1);

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultation();

    @Nested
    class What_happened_around_a_meeting {

        @Test
        void is_noted_once_in_the_words_of_a_source() {
            consultation
                    .given(PROPOSED)
                    .when(new NoteHistory(MEETING, null, ROUND_BEFORE))
                    .thenEvents(new HistoryNoted(MEETING, null, ROUND_BEFORE));
            consultation
                    .given(PROPOSED, new HistoryNoted(MEETING, null, ROUND_BEFORE))
                    .when(new NoteHistory(MEETING, null, ROUND_BEFORE))
                    .thenNothing();
            consultation
                    .given(PROPOSED, new HistoryNoted(MEETING, null, ROUND_BEFORE))
                    .when(new NoteHistory(MEETING, DAY, ROUND_BEFORE))
                    .thenEvents(new HistoryNoted(MEETING, DAY, ROUND_BEFORE));
        }

        @Test
        void is_found_out_after_it_was_held_too() {
            consultation
                    .given(PROPOSED, SCHEDULED, HELD)
                    .when(new NoteHistory(MEETING, DAY, ROUND_BEFORE))
                    .thenEvents(new HistoryNoted(MEETING, DAY, ROUND_BEFORE));
        }

        @Test
        void belongs_to_a_meeting_that_there_is_and_to_a_day_that_has_come() {
            consultation
                    .given()
                    .when(new NoteHistory(MEETING, null, ROUND_BEFORE))
                    .thenRefused(NO_SUCH_CONSULTATION);
            consultation
                    .given(PROPOSED)
                    .when(new NoteHistory(MEETING, LocalDate.of(2999, 1, 1), ROUND_BEFORE))
                    .thenRefused(THE_DAY_HAS_NOT_COME)
                    .at("/on");
        }
    }

    @Nested
    class What_became_of_the_date {

        private final GivingUp how =
                new GivingUp(List.of(), List.of(new StatedReason(null, null, Standing.WITHHELD)), null, SPRING);

        @Test
        void bears_the_words_of_a_source() {
            consultation
                    .given(PROPOSED)
                    .when(new ScheduleConsultation(MEETING, ON_THE_DAY, List.of(), List.of(), null, SPRING))
                    .thenEvents(new ConsultationScheduled(MEETING, ON_THE_DAY, null, SPRING));
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new AnnounceConsultation(MEETING, IN, null, SPRING))
                    .thenEvents(new ConsultationAnnounced(MEETING, IN, null, SPRING));
        }

        @Test
        void is_given_up_in_the_words_of_a_source() {
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new PostponeConsultation(MEETING, how))
                    .thenEvents(new ConsultationPostponed(
                            MEETING, CHANNEL, null, List.of(KR, IN), List.of(), how.reasons(), null, SPRING));
            consultation
                    .given(PROPOSED)
                    .when(new CancelConsultation(MEETING, how))
                    .thenEvents(new ConsultationCancelled(
                            MEETING, CHANNEL, null, List.of(KR, IN), List.of(), how.reasons(), null, SPRING, null));
        }
    }
}
