package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.Delivery;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryIT extends RunningService {

    @Nested
    class The_history_of_a_subject {

        @Test
        void has_what_happened_to_it_and_what_was_about_it() {
            Delivery moved = moves(Marking.OFFICIAL);
            Delivery held = feed().publish(
                            Happenings.MINUTES,
                            speech,
                            new Happenings.SpeechHeld("of meetings"),
                            provenance(),
                            new Label(Set.of(meeting), Marking.OFFICIAL));
            shown(moved);
            shown(held);
            assertThat(ids(history(meeting, "DESK_OFFICER").body()))
                    .containsExactlyInAnyOrder(moved.id().toString(), held.id().toString());
            assertThat(ids(history(speech, "DESK_OFFICER").body()))
                    .containsExactly(held.id().toString());
            assertThat(ids(history(party, "DESK_OFFICER").body()))
                    .containsExactly(moved.id().toString());
        }

        @Test
        void has_no_line_above_the_clearance_of_the_reader() {
            moves(Marking.SECRET);
            shown(moves(Marking.OFFICIAL));
            assertThat(ids(history(meeting, "DESK_OFFICER").body())).hasSize(1);
        }

        @Test
        void of_a_subject_that_nobody_knows_is_empty() {
            Answer answer = history(new Subject("meeting", UUID.randomUUID().toString()), "AUDITOR");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(ids(answer.body())).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "AUDITOR, 200",
            "ADMINISTRATOR, 200",
            "DESK_OFFICER, 200",
            "NOTE_TAKER, 200",
            "HEAD_OF_DELEGATION, 200",
            "NOBODY, 403"
        })
        void is_also_for_those_who_work_with_it(String role, int status) {
            assertThat(history(meeting, role).status()).isEqualTo(status);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/audit/subjects/%20/x/history", "/api/audit/subjects/meeting/%20/history"})
        void is_refused_where_it_names_no_subject(String path) {
            assertThat(auditor().get(path).status()).isEqualTo(400);
        }
    }
}
