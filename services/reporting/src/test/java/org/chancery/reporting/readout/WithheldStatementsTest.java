package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.reporting.FoundingEvents;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which statements a readout leaves out, and in whose words the others stand. */
class WithheldStatementsTest extends FoundingDossier {

    @Nested
    class A_statement_that_may_not_be_released {

        @Test
        void is_left_out_whole_and_counted() {
            revise(5, false, Marking.OFFICIAL);

            assertThat(text(draft(Marking.SECRET))).doesNotContain("maritime security");
            assertThat(draft(Marking.SECRET).withheld()).isEqualTo(1);
        }

        @Test
        void is_not_even_counted_for_whom_it_is_above() {
            revise(5, true, Marking.SECRET);

            assertThat(text(draft(Marking.CONFIDENTIAL))).doesNotContain("maritime security");
            assertThat(draft(Marking.CONFIDENTIAL).withheld()).isZero();
            assertThat(draft(Marking.SECRET).withheld()).isEqualTo(1);
        }

        @Test
        void takes_the_request_with_it_that_it_answers() {
            revise(2, false, Marking.OFFICIAL);

            assertThat(text(draft(Marking.SECRET)))
                    .doesNotContain("asked India, as a new non-permanent Council member")
                    .doesNotContain("suggested");
            assertThat(draft(Marking.SECRET).withheld()).isEqualTo(2);
        }

        @Test
        void leaves_a_request_that_nobody_answered() {
            without(RequestAnswered.class::isInstance);
            revise(2, false, Marking.OFFICIAL);

            assertThat(text(draft(Marking.SECRET))).contains("asked India, as a new non-permanent Council member");
        }
    }

    @Nested
    class What_governs_the_words {

        @Test
        void is_printed_in_every_readout_word_for_word() {
            String clause = "Nothing here changes the position of either side.";
            then(new ReservationSet(FoundingEvents.RECORD, new ProtectedText(clause)));

            for (String language : List.of("en", "ko")) {
                var last = draft(Marking.SECRET, language).paragraphs().getLast();
                assertThat(last.sentences()).singleElement().satisfies(sentence -> {
                    assertThat(sentence.text()).isEqualTo(clause);
                    assertThat(sentence.facts()).isNotEmpty();
                });
            }
        }

        @Test
        void is_an_embargo_until_its_instant() {
            rewrite(5, "KR", "2021-01-08T00:00:01Z");
            assertThat(text(draft(Marking.SECRET))).doesNotContain("maritime security");
            assertThat(draft(Marking.SECRET).withheld()).isEqualTo(1);
            rewrite(5, "KR", "2021-01-08T00:00:00Z");
            assertThat(text(draft(Marking.SECRET))).contains("maritime security");
        }

        @Test
        void is_the_account_of_the_side_whose_it_is() {
            rewrite(5, "IN", null);
            assertThat(text(draft(Marking.SECRET))).contains("By the account of the Indian side: The Indian side");
        }

        private void rewrite(int statement, String account, @Nullable String embargo) {
            Statement was = FoundingEvents.content(statement);
            then(new StatementRevised(
                    FoundingEvents.RECORD,
                    FoundingEvents.statement(statement),
                    2,
                    new Statement(
                            was.sides(),
                            was.speaker(),
                            was.capacity(),
                            was.act(),
                            was.effect(),
                            was.addressee(),
                            was.item(),
                            was.topic(),
                            was.text(),
                            was.marking(),
                            was.releasable(),
                            new PartyCode(account),
                            was.occasion(),
                            was.undertakings(),
                            List.of(),
                            embargo == null ? null : Instant.parse(embargo),
                            null,
                            null,
                            null)));
        }
    }
}
