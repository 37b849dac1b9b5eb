package org.chancery.reporting.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.platform.envelope.Marking;
import org.chancery.reporting.FoundingEvents;
import org.chancery.reporting.Told;
import org.chancery.reporting.readout.Readout.Sentence;
import org.chancery.scheduling.events.ConsultationEvent.AttendanceCorrected;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.Delegation;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Alias;
import org.chancery.scheduling.events.MechanismEvent.AliasAdded;
import org.chancery.scheduling.events.MechanismEvent.MechanismRenamed;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The opening of a readout: who met, when, and by which name of the mechanism. */
class OpeningTest extends FoundingDossier {

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
}
