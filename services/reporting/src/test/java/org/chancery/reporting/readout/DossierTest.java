package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingLowered;
import org.chancery.commitments.events.CommitmentEvent.CommitmentMarkingRaised;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.RecordEvent.ReservationSet;
import org.chancery.minutes.events.RecordEvent.StatementRevised;
import org.chancery.minutes.events.RecordEvent.StatementWithdrawn;
import org.chancery.minutes.events.Statement;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.reporting.FoundingEvents;
import org.chancery.reporting.Told;
import org.chancery.reporting.readout.Readout.Kind;
import org.chancery.reporting.readout.Readout.Obstacle;
import org.chancery.reporting.readout.Readout.Paragraph;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationEvent.HeldWithdrawn;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.Delegation.Delegate;
import org.chancery.scheduling.events.Delegation.Presence;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DossierTest {

    private final List<Told> told = new ArrayList<>(FoundingEvents.all());

    private Readout draft(Marking clearance) {
        return draft(clearance, "en");
    }

    private Readout draft(Marking clearance, String language) {
        var dossier = new Dossier(FoundingEvents.CONSULTATION);
        dossier.add(told.stream().map(DossierTest::recorded).toList());
        return ReadoutComposer.compose(
                new DossierFacts(dossier, "KR", clearance, Instant.parse("2021-01-08T00:00:00Z"))
                        .facts()
                        .orElseThrow(),
                language);
    }

    private static Recorded recorded(Told told) {
        var name = told.types().nameOf(told.event().getClass());
        var id = UUID.nameUUIDFromBytes(told.event().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Recorded(
                told.event(),
                new Fact(told.subject().toString(), name.name(), id, null),
                told.label().marking());
    }

    private static Stream<Sentence> sentences(Readout readout) {
        return readout.paragraphs().stream()
                .flatMap(paragraph -> Stream.concat(
                        paragraph.sentences().stream(),
                        paragraph.bullets().stream().flatMap(bullet -> bullet.sentences().stream())));
    }

    private static String text(Readout readout) {
        return String.join("\n", sentences(readout).map(Sentence::text).toList());
    }

    private void without(Predicate<Object> event) {
        told.removeIf(one -> event.test(one.event()));
    }

    private void alsoCalled(Alias... aliases) {
        told.replaceAll(one -> one.event() instanceof MechanismLaunched m
                ? new Told(
                        one.types(),
                        one.subject(),
                        new MechanismLaunched(
                                m.mechanism(),
                                m.name(),
                                List.of(aliases),
                                m.parties(),
                                m.level(),
                                m.cadence(),
                                m.hostRule(),
                                m.founded()),
                        one.label())
                : one);
    }

    private void then(Object event) {
        told.add(new Told(
                MinutesEvents.TYPES, FoundingEvents.RECORD.subject(), event, new Label(Set.of(), Marking.DEFAULT)));
    }

    private void revise(int statement, boolean releasable, Marking marking) {
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
                        marking,
                        releasable,
                        was.account(),
                        was.occasion(),
                        was.undertakings())));
    }

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

    @Nested
    class A_dossier {

        @Test
        void says_the_same_in_whatever_order_the_aggregates_come() {
            Readout expected = draft(Marking.OFFICIAL);
            List<List<Told>> aggregates = new ArrayList<>(told.stream()
                    .collect(java.util.stream.Collectors.groupingBy(
                            Told::subject, java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()))
                    .values());
            Collections.shuffle(aggregates, new Random(7));
            told.clear();
            aggregates.forEach(told::addAll);

            assertThat(sentences(draft(Marking.OFFICIAL)).map(Sentence::text))
                    .containsExactlyElementsOf(
                            sentences(expected).map(Sentence::text).toList());
        }

        @Test
        void leaves_out_a_promise_that_was_marked_higher_since_until_that_is_lowered() {
            String promised = "The Korean side will continue to hold bilateral consultations";
            CommitmentId promise = told.stream()
                    .map(Told::event)
                    .filter(PromiseMade.class::isInstance)
                    .map(event -> ((PromiseMade) event).commitment())
                    .findFirst()
                    .orElseThrow();
            told.add(Told.of(
                    CommitmentsEvents.TYPES, promise, new CommitmentMarkingRaised(promise, Marking.RESTRICTED)));
            assertThat(text(draft(Marking.SECRET))).doesNotContain(promised);

            told.add(Told.of(
                    CommitmentsEvents.TYPES,
                    promise,
                    new CommitmentMarkingLowered(promise, Marking.OFFICIAL, "It was announced", null)));
            assertThat(text(draft(Marking.OFFICIAL))).contains(promised);
        }

        @Test
        void gives_no_readout_of_what_was_not_held() {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new HeldWithdrawn(FoundingEvents.CONSULTATION, null, "by mistake"),
                    new Label(Set.of(), Marking.DEFAULT)));
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(DossierTest::recorded).toList());

            assertThat(new DossierFacts(dossier, "KR", Marking.SECRET, Instant.parse("2021-01-08T00:00:00Z")).facts())
                    .isEmpty();
        }

        @Test
        void does_not_say_that_somebody_met_who_stayed_away() {
            assertThat(text(draft(Marking.SECRET)))
                    .contains(chairs().getFirst().name().value());
            String away = stays(Presence.EXCUSED);
            assertThat(text(draft(Marking.SECRET))).doesNotContain(away);
            stays(Presence.PRESENT);
            assertThat(text(draft(Marking.SECRET))).contains(away);
        }

        @Test
        void names_the_title_alone_where_that_is_all_that_is_known_of_a_chair() {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new AttendanceCorrected(
                            FoundingEvents.CONSULTATION,
                            new Delegation(
                                    FoundingEvents.IN,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    null,
                                    List.of(new Delegation.Office("Foreign Secretary", null)),
                                    null),
                            "nobody is named"),
                    new Label(Set.of(), Marking.DEFAULT)));

            assertThat(text(draft(Marking.SECRET))).contains("Foreign Secretary of India");
        }

        private List<Delegate> chairs() {
            return told.stream()
                    .map(Told::event)
                    .filter(ConsultationHeld.class::isInstance)
                    .map(event ->
                            ((ConsultationHeld) event).attendance().getFirst().chairs())
                    .findFirst()
                    .orElseThrow();
        }

        /** The attendance of one side is corrected: so much its first chair was there. */
        private String stays(Presence presence) {
            Delegate chair = chairs().getFirst();
            var there = new Delegate(chair.person(), chair.name(), chair.title(), chair.organisation(), presence);
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    new AttendanceCorrected(
                            FoundingEvents.CONSULTATION,
                            new Delegation(FoundingEvents.IN, List.of(there), List.of(), List.of()),
                            "named by mistake"),
                    new Label(Set.of(), Marking.DEFAULT)));
            return chair.name().value();
        }

        @Test
        void gives_no_readout_of_what_is_above_the_clearance() {
            told.replaceAll(one -> one.event() instanceof ConsultationEvent
                    ? new Told(
                            one.types(), one.subject(), one.event(), one.label().marked(Marking.SECRET))
                    : one);
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(DossierTest::recorded).toList());

            assertThat(new DossierFacts(dossier, "KR", Marking.CONFIDENTIAL, Instant.parse("2021-01-08T00:00:00Z"))
                            .facts())
                    .isEmpty();
        }

        @Test
        void gives_the_readout_of_what_was_lowered() {
            mark(new ConsultationMarkingRaised(FoundingEvents.CONSULTATION, Marking.SECRET), Marking.SECRET);
            var dossier = new Dossier(FoundingEvents.CONSULTATION);
            dossier.add(told.stream().map(DossierTest::recorded).toList());
            var facts = new DossierFacts(dossier, "KR", Marking.OFFICIAL, Instant.parse("2021-01-08T00:00:00Z"));
            assertThat(facts.facts()).isEmpty();
            assertThat(draft(Marking.SECRET).obstacles()).containsExactly(Obstacle.MEETING_IS_MARKED_ABOVE_OFFICIAL);

            mark(
                    new ConsultationMarkingLowered(FoundingEvents.CONSULTATION, Marking.OFFICIAL, "announced", null),
                    Marking.OFFICIAL);
            assertThat(draft(Marking.OFFICIAL).complete()).isTrue();
        }

        private void mark(ConsultationEvent event, Marking marking) {
            told.add(new Told(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION.subject(),
                    event,
                    new Label(Set.of(), marking)));
        }

        @Test
        void flags_an_assessment_that_nobody_has_written() {
            without(AssessmentWritten.class::isInstance);

            assertThat(draft(Marking.OFFICIAL).complete()).isFalse();
        }

        @Test
        void has_no_statement_that_was_withdrawn() {
            then(new StatementWithdrawn(FoundingEvents.RECORD, FoundingEvents.statement(5), 1, "recorded twice"));

            assertThat(text(draft(Marking.SECRET))).doesNotContain("Meanwhile");
            assertThat(draft(Marking.SECRET).withheld()).isZero();
        }
    }

    @Nested
    class A_meeting_whose_hour_nobody_knows {

        @Test
        void has_both_dates_that_it_may_have_in_the_other_capital() {
            began(null);

            assertThat(text(draft(Marking.OFFICIAL)))
                    .contains("on 7 January 2021, 6 January 2021 or 7 January 2021 in New Delhi.");
            assertThat(text(draft(Marking.OFFICIAL, "ko"))).contains("(뉴델리 2021년 1월 6일 또는 2021년 1월 7일)");
        }

        @Test
        void has_one_date_where_the_part_of_the_day_tells_it() {
            began(PartOfDay.AFTERNOON);

            assertThat(text(draft(Marking.OFFICIAL))).contains("on 7 January 2021.");
        }

        private void began(@Nullable PartOfDay part) {
            told.replaceAll(one -> one.event() instanceof ConsultationHeld h
                    ? new Told(
                            one.types(),
                            one.subject(),
                            new ConsultationHeld(
                                    h.consultation(),
                                    h.mechanism(),
                                    h.title(),
                                    h.parties(),
                                    new ScheduleEntry(
                                            h.entry().date(),
                                            null,
                                            null,
                                            null,
                                            null,
                                            part,
                                            "Asia/Seoul",
                                            null,
                                            Mode.VIRTUAL,
                                            null,
                                            null),
                                    h.attendance(),
                                    h.agenda()),
                            one.label())
                    : one);
        }
    }

    @Nested
    class A_sentence {

        @Test
        void begins_with_a_capital_also_where_nobody_chairs() {
            told.add(Told.of(
                    SchedulingEvents.TYPES,
                    FoundingEvents.CONSULTATION,
                    new AttendanceCorrected(
                            FoundingEvents.CONSULTATION,
                            new Delegation(FoundingEvents.KR, List.of(), List.of(), List.of("a ministry")),
                            "nobody is named")));

            assertThat(text(draft(Marking.OFFICIAL))).startsWith("The Republic of Korea and ");
        }
    }

    @Nested
    class A_mechanism_that_was_renamed {

        private static final String BEFORE = "“Korea-India high-level policy consultation on global issues”";

        @Test
        void bears_its_new_name_in_the_readout_of_a_round_counted_after_that() {
            countedAfter(new MechanismRenamed(
                    FoundingEvents.MECHANISM, "Korea-India high-level policy consultation", "Korea-India Forum", null));

            assertThat(text(draft(Marking.OFFICIAL)))
                    .contains("the 1st “Korea-India Forum”")
                    .doesNotContain(BEFORE);
            assertThat(sentences(draft(Marking.OFFICIAL))
                            .findFirst()
                            .orElseThrow()
                            .facts())
                    .extracting(Fact::event)
                    .contains("mechanism-renamed")
                    .doesNotContain("mechanism-launched");
        }

        @Test
        void bears_the_name_before_in_the_readout_of_a_round_counted_before_that() {
            told(new MechanismRenamed(FoundingEvents.MECHANISM, "before", "Korea-India Forum", null));
            told(new AliasAdded(FoundingEvents.MECHANISM, new Alias(FoundingEvents.KR, "en", "Another forum")));

            assertThat(text(draft(Marking.OFFICIAL))).contains("the 1st " + BEFORE);
        }

        @Test
        void no_longer_bears_an_english_alias_of_the_name_before_though_one_in_another_language() {
            alsoCalled(
                    new Alias(FoundingEvents.KR, "en", "Consultation of before"),
                    new Alias(FoundingEvents.KR, "ko", "협의회"));
            countedAfter(new MechanismRenamed(FoundingEvents.MECHANISM, "before", "Korea-India Forum", null));

            assertThat(text(draft(Marking.OFFICIAL))).contains("the 1st “Korea-India Forum”");
            assertThat(text(draft(Marking.OFFICIAL, "ko"))).contains("“협의회”");
        }

        @Test
        void is_called_as_a_side_newly_calls_it() {
            alsoCalled(new Alias(FoundingEvents.KR, "ko", "협의회"), new Alias(FoundingEvents.IN, "ko", "인도 협의회"));
            countedAfter(new AliasAdded(FoundingEvents.MECHANISM, new Alias(FoundingEvents.KR, "ko", "포럼")));

            Sentence opening =
                    sentences(draft(Marking.OFFICIAL, "ko")).findFirst().orElseThrow();
            assertThat(opening.text()).contains("“포럼”");
            assertThat(opening.facts())
                    .filteredOn(fact -> fact.event().equals("alias-added"))
                    .extracting(Fact::field)
                    .containsExactly("/alias");
        }

        @Test
        void is_called_as_it_is_now_where_the_round_is_not_counted_yet() {
            without(RoundCounted.class::isInstance);
            told(new MechanismRenamed(FoundingEvents.MECHANISM, "before", "Korea-India Forum", null));

            assertThat(text(draft(Marking.OFFICIAL))).contains("held the “Korea-India Forum”");
        }

        private void told(MechanismEvent event) {
            told.add(Told.of(SchedulingEvents.TYPES, FoundingEvents.MECHANISM, event));
        }

        /** The event comes after the launch and before the count. */
        private void countedAfter(MechanismEvent event) {
            List<Told> counted = told.stream()
                    .filter(one -> one.event() instanceof RoundCounted)
                    .toList();
            told.removeAll(counted);
            told(event);
            told.addAll(counted);
        }
    }

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
