package org.chancery.minutes.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.minutes.readout.ReadoutRefusal.ASSESSMENT_WAS_REVISED;
import static org.chancery.minutes.readout.ReadoutRefusal.RECORD_IS_STILL_OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.readout.ReadoutCommand.ReleaseReadout;
import org.chancery.minutes.readout.ReadoutCommand.WriteAssessment;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.ConsultationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadoutTest {

    private static final ConsultationId CONSULTATION = new ConsultationId(new UUID(0x4000, 1));
    private static final RecordId RECORD = RecordId.ofConsultation(CONSULTATION);
    private static final String FIRST = "The consultation laid a foundation.";
    private static final String SECOND = "The consultation laid a firm foundation.";

    private final DeciderScenario<Readout, ReadoutCommand, ReadoutEvent> readout =
            DeciderScenario.of(Readout.unwritten(), Instant.parse("2021-01-07T09:00:00Z"));

    @Nested
    class An_unwritten_assessment {

        @Test
        void is_written_when_the_record_is_closed() {
            readout.given().when(write(0, FIRST)).thenEvents(written(1, FIRST));
        }

        @Test
        void waits_for_the_record_to_be_closed() {
            readout.given()
                    .when(new WriteAssessment(RECORD, CONSULTATION, false, 0, new ProtectedText(FIRST), null))
                    .thenRefused(RECORD_IS_STILL_OPEN);
        }

        @Test
        void has_no_revision_that_anybody_could_have_read() {
            readout.given().when(write(1, FIRST)).thenRefused(ASSESSMENT_WAS_REVISED);
        }
    }

    @Nested
    class A_written_assessment {

        @Test
        void is_written_anew_by_who_has_read_it() {
            readout.given(written(1, FIRST)).when(write(1, SECOND)).thenEvents(written(2, SECOND));
        }

        @Test
        void is_not_written_over_by_who_has_not() {
            readout.given(written(1, FIRST)).when(write(0, SECOND)).thenRefused(ASSESSMENT_WAS_REVISED);
            readout.given(written(1, FIRST), written(2, SECOND))
                    .when(write(1, "Hm."))
                    .thenRefused(ASSESSMENT_WAS_REVISED);
        }

        @Test
        void stays_as_it_is_when_nothing_changes() {
            readout.given(written(1, FIRST)).when(write(1, FIRST)).thenNothing();
        }
    }

    @Nested
    class A_release {

        private static final String CLAUSE = "Nothing here changes the position of either side.";
        private static final LocalDate TODAY = LocalDate.of(2021, 1, 7);

        @Test
        void freezes_the_words_under_a_hash_that_anybody_can_compute() {
            // printf 'en\nThey met.\nko\n만났다.\n' | sha256sum
            String hash = "6a50c59f2e59dda05aba6f228e6ab8871777526dfcb69c8235f448645da84695";
            var command = release(1, TODAY, text("ko", "만났다."), text("en", "They met."));
            var released =
                    new ReadoutReleased(ReadoutId.of(RECORD), RECORD, CONSULTATION, command.texts(), hash, TODAY, null);
            readout.given(written(1, FIRST)).when(command).thenEvents(released);
            readout.given(written(1, FIRST), released)
                    .when(release(1, TODAY, text("en", "They did not meet.")))
                    .thenRefused(ReadoutRefusal.READOUT_IS_RELEASED);
            readout.given(written(1, FIRST), released)
                    .when(write(1, SECOND))
                    .thenRefused(ReadoutRefusal.READOUT_IS_RELEASED);
        }

        @Test
        void is_made_by_who_has_read_the_assessment_of_a_closed_record() {
            readout.given(written(1, FIRST))
                    .when(release(0, TODAY, text("en", "They met.")))
                    .thenRefused(ASSESSMENT_WAS_REVISED);
            readout.given()
                    .when(new ReleaseReadout(
                            RECORD, null, false, null, 0, List.of(text("en", "They met.")), TODAY, null, null))
                    .thenRefused(RECORD_IS_STILL_OPEN);
        }

        @Test
        void says_something_once_in_each_language_on_a_day_that_has_come() {
            readout.given()
                    .when(release(0, TODAY))
                    .thenRefused(ReadoutRefusal.TEXT_IS_MISSING)
                    .at("/texts");
            readout.given()
                    .when(release(0, TODAY, text("en", "They met."), text("en", "They talked.")))
                    .thenRefused(ReadoutRefusal.LANGUAGE_IS_NAMED_TWICE)
                    .at("/texts/1/language");
            readout.given()
                    .when(release(0, TODAY.plusDays(1), text("en", "They met.")))
                    .thenRefused(ReadoutRefusal.RELEASE_LIES_AHEAD)
                    .at("/releasedOn");
        }

        @Test
        void prints_the_reservation_word_for_word_in_every_language() {
            var texts = List.of(text("en", "They met. " + CLAUSE.replace(" ", "\n")), text("ko", "만났다."));
            readout.given()
                    .when(new ReleaseReadout(
                            RECORD, CONSULTATION, true, new ProtectedText(CLAUSE), 0, texts, TODAY, null, null))
                    .thenRefused(ReadoutRefusal.RESERVATION_IS_NOT_PRINTED)
                    .at("/texts/1/text");
        }

        @Test
        void tells_the_public_of_no_meeting_that_is_marked_above_official() {
            readout.given()
                    .when(release(Marking.RESTRICTED, 0, TODAY, text("en", "They met.")))
                    .thenRefused(ReadoutRefusal.MEETING_IS_MARKED_ABOVE_OFFICIAL);
            var released = Releasing.event(release(0, TODAY, text("en", "They met.")));
            readout.given(released)
                    .when(release(Marking.RESTRICTED, 0, TODAY, text("en", "They met.")))
                    .thenNothing();
        }

        private static ReleaseReadout release(long seen, LocalDate on, Wording... texts) {
            return release(null, seen, on, texts);
        }

        private static ReleaseReadout release(@Nullable Marking meeting, long seen, LocalDate on, Wording... texts) {
            return new ReleaseReadout(RECORD, CONSULTATION, true, null, seen, List.of(texts), on, null, meeting);
        }

        private static Wording text(String language, String words) {
            return new Wording(language, new ProtectedText(words));
        }
    }

    @Test
    void The_envelope_names_record_and_consultation() {
        var event = written(1, FIRST);
        assertThat(Readout.unwritten().evolve(event).label(event).about())
                .containsExactlyInAnyOrder(RECORD.subject(), CONSULTATION.subject());
        var elsewhere = new AssessmentWritten(ReadoutId.of(RECORD), RECORD, null, 1, new ProtectedText(FIRST));
        assertThat(Readout.unwritten().evolve(elsewhere).label(elsewhere).about())
                .containsExactly(RECORD.subject());
    }

    @Test
    void The_envelope_of_an_assessment_is_marked_as_the_meeting() {
        var event = new AssessmentWritten(
                ReadoutId.of(RECORD), RECORD, CONSULTATION, 1, new ProtectedText(FIRST), Marking.CONFIDENTIAL);
        readout.given()
                .when(new WriteAssessment(
                        RECORD, CONSULTATION, true, 0, new ProtectedText(FIRST), Marking.CONFIDENTIAL))
                .thenEvents(event);
        assertThat(Readout.unwritten().evolve(event).label(event).marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(Readout.unwritten().evolve(event).label(written(1, FIRST)).marking())
                .isEqualTo(Marking.OFFICIAL);
    }

    private static WriteAssessment write(long seen, String text) {
        return new WriteAssessment(RECORD, CONSULTATION, true, seen, new ProtectedText(text), null);
    }

    private static AssessmentWritten written(int revision, String text) {
        return new AssessmentWritten(ReadoutId.of(RECORD), RECORD, CONSULTATION, revision, new ProtectedText(text));
    }
}
