package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.FoundingEvents;
import org.chancery.reporting.readout.Readout.Kind;
import org.chancery.reporting.readout.Readout.Paragraph;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The readout of the 1st Korea-India consultation, from the events as they are. */
class FoundingReadoutTest extends FoundingDossier {

    @Nested
    class The_founding_consultation {

        @Test
        void opens_with_the_own_side_though_the_other_was_named_first() {
            assertThat(text(draft(Marking.OFFICIAL)))
                    .startsWith("Deputy Minister for Multilateral and Global Affairs Ham Sang-wook")
                    .contains("held the 1st “Korea-India high-level policy consultation on global issues” virtually")
                    .contains("15:30 (Korean Standard Time, KST), 12:00 in New Delhi.");
        }

        @Test
        void calls_the_mechanism_as_the_own_side_does_in_the_language_of_the_draft() {
            alsoCalled(
                    new Alias(FoundingEvents.IN, "ko", "인도-한국 협의"),
                    new Alias(FoundingEvents.KR, "ko", "한-인도 글로벌 이슈 고위정책협의회"),
                    new Alias(null, "fr", "Consultation"));
            Sentence korean =
                    sentences(draft(Marking.OFFICIAL, "ko")).findFirst().orElseThrow();

            assertThat(korean.text()).contains("“한-인도 글로벌 이슈 고위정책협의회” 협의가");
            assertThat(korean.facts())
                    .extracting(Fact::field)
                    .contains("/aliases/1")
                    .doesNotContain("/name");
            assertThat(text(draft(Marking.OFFICIAL)))
                    .contains("“Korea-India high-level policy consultation on global issues”");
        }

        @Test
        void has_the_three_paragraphs_and_four_bullets_of_its_public_account() {
            Readout readout = draft(Marking.OFFICIAL);

            assertThat(readout.paragraphs()).extracting(Paragraph::number).containsExactly(1, 2, 3);
            assertThat(readout.paragraphs().get(1).bullets()).hasSize(4);
            assertThat(readout.withheld()).isZero();
        }

        @Test
        void lets_the_answer_follow_its_request() {
            assertThat(readout().get(0).sentences())
                    .extracting(Sentence::text)
                    .satisfiesExactly(
                            request -> assertThat(request).startsWith("The Korean side asked India"),
                            commended -> assertThat(commended).contains("commended"),
                            answer -> assertThat(answer).contains("suggested"));
        }

        @Test
        void turns_to_the_other_side_s_own_plans_with_meanwhile() {
            assertThat(readout().get(2).sentences().getFirst().text())
                    .startsWith("Meanwhile, the Indian side explained");
        }

        @Test
        void ends_with_the_assessment_and_the_promise_that_stands_in_the_release_only() {
            Paragraph last = draft(Marking.OFFICIAL).paragraphs().getLast();

            assertThat(last.sentences()).extracting(Sentence::kind).containsExactly(Kind.ASSESSMENT, Kind.FACTS);
            assertThat(last.sentences().getFirst().text()).isEqualTo(FoundingEvents.ASSESSMENT);
            assertThat(last.sentences().getLast().text())
                    .startsWith("The Korean side will continue to hold bilateral consultations");
        }

        @Test
        void names_facts_behind_every_sentence_but_the_assessment() {
            assertThat(sentences(draft(Marking.OFFICIAL)))
                    .filteredOn(sentence -> sentence.facts().isEmpty())
                    .extracting(Sentence::kind)
                    .containsExactly(Kind.ASSESSMENT);
        }

        private List<Readout.Bullet> readout() {
            return draft(Marking.OFFICIAL).paragraphs().get(1).bullets();
        }
    }
}
