package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.readout.Readout.Kind;
import org.chancery.reporting.readout.Readout.Obstacle;
import org.chancery.reporting.readout.Readout.Paragraph;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.reporting.readout.ReadoutFacts.Said;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadoutComposerTest {

    private static final List<Said> STATEMENTS = FoundingFacts.statements(FoundingFacts.answer(null, "2"));

    private static Readout draft(List<Said> statements) {
        return ReadoutComposer.compose(FoundingFacts.with(statements, "It laid a firmer ground."), "en");
    }

    private static List<String> bullets(Readout readout) {
        return readout.paragraphs().get(1).bullets().stream()
                .map(bullet -> String.join(
                        " ", bullet.sentences().stream().map(Sentence::text).toList()))
                .toList();
    }

    private static Stream<Sentence> sentences(Readout readout) {
        return readout.paragraphs().stream()
                .flatMap(paragraph -> Stream.concat(
                        paragraph.sentences().stream(),
                        paragraph.bullets().stream().flatMap(bullet -> bullet.sentences().stream())));
    }

    @Nested
    class The_founding_readout {

        @Test
        void opens_with_the_own_side_the_round_and_the_hour_in_both_capitals() {
            assertThat(draft(STATEMENTS).paragraphs().getFirst().sentences())
                    .extracting(Sentence::text)
                    .containsExactly(
                            "Deputy Minister for Multilateral and Global Affairs Ham Sang-wook of the Ministry of "
                                    + "Foreign Affairs of the Republic of Korea and Additional Secretary (International "
                                    + "Organizations) Vinay Kumar of the Ministry of External Affairs of India held the 1st "
                                    + "“Korea-India high-level policy consultation on global issues” virtually on 7 January "
                                    + "2021 at 15:30 (Korean Standard Time, KST), 12:00 in New Delhi.");
        }

        @Test
        void gives_each_topic_a_bullet_in_the_order_of_the_meeting() {
            assertThat(bullets(draft(STATEMENTS)))
                    .containsExactly(
                            "The Korean side asked India for continued support. The Indian side commended the efforts "
                                    + "to date. It also suggested close communication.",
                            "The Korean side also pointed out that about 600 serve in five missions. It also asked "
                                    + "India to take part.",
                            "Meanwhile, the Indian side explained that India will focus on maritime security.",
                            "The two sides agreed to hold it on a regular basis.");
        }

        @Test
        void ends_with_the_assessment_and_what_stands_in_the_release_only() {
            Paragraph last = draft(STATEMENTS).paragraphs().getLast();
            assertThat(last.sentences())
                    .extracting(Sentence::text)
                    .containsExactly(
                            "It laid a firmer ground.",
                            "The Korean side will continue to hold bilateral consultations with members of the Security "
                                    + "Council, as part of its effort for non-permanent membership of the Security "
                                    + "Council for the 2024-2025 term.");
            assertThat(last.sentences().getFirst().kind()).isEqualTo(Kind.ASSESSMENT);
        }

        @Test
        void names_facts_behind_every_sentence_but_the_assessment() {
            assertThat(sentences(draft(STATEMENTS)))
                    .filteredOn(sentence -> sentence.facts().isEmpty())
                    .extracting(Sentence::kind)
                    .containsExactly(Kind.ASSESSMENT);
        }

        @Test
        void traces_an_answer_to_the_statement_that_gave_it() {
            assertThat(sentences(draft(STATEMENTS)))
                    .filteredOn(sentence -> sentence.text().contains("suggested"))
                    .flatExtracting(Sentence::facts)
                    .extracting(Fact::event)
                    .containsExactly("statement-recorded", "request-answered");
        }

        @Test
        void keeps_the_recorded_words_in_its_korean_frame() {
            Readout korean = ReadoutComposer.compose(FoundingFacts.with(STATEMENTS, null), "ko");
            assertThat(bullets(korean).getFirst()).startsWith("한국 측은 “Asked India for continued support.”라고 밝혔다.");
            assertThat(korean.paragraphs().getFirst().sentences().getFirst().text())
                    .contains("2021년 1월 7일 15:30")
                    .contains("KST")
                    .contains("제1차");
        }
    }

    @Nested
    class A_draft {

        @Test
        void says_that_the_assessment_is_missing_until_a_person_writes_it() {
            Readout readout = ReadoutComposer.compose(FoundingFacts.with(STATEMENTS, null), "en");
            assertThat(readout.complete()).isFalse();
            assertThat(readout.obstacles()).containsExactly(Obstacle.ASSESSMENT_IS_MISSING);
            assertThat(readout.paragraphs().getLast().sentences().getFirst().kind())
                    .isEqualTo(Kind.ASSESSMENT_MISSING);
        }

        @Test
        void leaves_out_whole_what_may_not_be_released_and_counts_it() {
            List<Said> statements = new java.util.ArrayList<>(STATEMENTS);
            statements.set(0, FoundingFacts.secret(STATEMENTS.get(0), false, Marking.OFFICIAL));
            statements.set(5, FoundingFacts.secret(STATEMENTS.get(5), true, Marking.RESTRICTED));
            Readout readout = draft(statements);
            assertThat(readout.withheld()).isEqualTo(2);
            assertThat(String.join(" ", bullets(readout)))
                    .doesNotContain("continued support")
                    .doesNotContain("maritime")
                    .doesNotContain("noted");
        }

        @Test
        void never_prints_a_request_without_its_recorded_answer() {
            Readout readout = draft(FoundingFacts.statements(FoundingFacts.answer("we shall see", null)));
            assertThat(bullets(readout).getFirst())
                    .contains("The answer of the Indian side was recorded as “noted”: “we shall see”.");
        }

        @Test
        void puts_the_verb_before_words_that_do_not_begin_with_it() {
            Said said = FoundingFacts.said("9", "IN", "expressed concern", false, "t", "Freedom of navigation");
            assertThat(bullets(draft(List.of(said))))
                    .containsExactly("The Indian side expressed concern: Freedom of navigation.");
        }

        @Test
        void reads_the_underscores_of_old_verbs_as_spaces() {
            Said said = FoundingFacts.said("9", "IN", "pointed_out", false, "t", "Pointed out that time is short.");
            assertThat(bullets(draft(List.of(said))))
                    .containsExactly("The Indian side pointed out that time is short.");
        }
    }

    @Nested
    class An_ordinal {

        @Test
        void is_written_as_english_writes_it() {
            assertThat(Stream.of(1, 2, 3, 4, 11, 12, 13, 21, 111, 112, 123).map(EnglishPhrases::ordinal))
                    .containsExactly(
                            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "111th", "112th", "123rd");
        }
    }
}
