package org.chancery.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.planning.Outlook.Alert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

    private static final PartyCode GB = new PartyCode("GB");
    private static final PartyCode IN = new PartyCode("IN");
    private static final PartyCode FR = new PartyCode("FR");
    private static final List<PartyCode> TWO = List.of(GB, IN);
    private static final LocalDate LAST = LocalDate.of(2023, 1, 16);

    private static List<Round> hostedBy(@Nullable PartyCode... hosts) {
        var rounds = new ArrayList<Round>();
        for (PartyCode host : hosts) {
            rounds.add(new Round(new UUID(2, rounds.size()), null, host, Mode.IN_PERSON));
        }
        return rounds;
    }

    @Nested
    class Who_hosts_next {

        @Test
        void is_the_other_one_where_two_sides_alternate() {
            assertThat(NextHost.after(hostedBy(GB, IN), HostRule.ALTERNATING, TWO))
                    .isEqualTo(new NextHost(GB, NextHost.Basis.RULE, IN));
        }

        @Test
        void is_who_has_waited_longest_where_several_take_turns() {
            List<PartyCode> three = List.of(FR, GB, IN);
            assertThat(NextHost.after(hostedBy(GB, FR), HostRule.ALTERNATING, three)
                            .host())
                    .isEqualTo(IN);
            assertThat(NextHost.after(hostedBy(GB, FR, IN), HostRule.ALTERNATING, three)
                            .host())
                    .isEqualTo(GB);
        }

        @Test
        void takes_no_turn_by_video_or_telephone_or_in_a_third_country() {
            var rounds = new ArrayList<>(hostedBy(GB, FR));
            rounds.add(new Round(new UUID(2, 8), null, IN, Mode.VIRTUAL));
            rounds.add(new Round(new UUID(2, 9), null, IN, Mode.TELEPHONE));
            rounds.add(new Round(new UUID(2, 10), null, null, Mode.HYBRID));
            assertThat(NextHost.after(rounds, HostRule.ALTERNATING, TWO))
                    .isEqualTo(new NextHost(IN, NextHost.Basis.RULE, GB));
        }

        @Test
        void is_always_the_same_where_the_rule_is_fixed() {
            assertThat(NextHost.after(hostedBy(GB), HostRule.FIXED, TWO))
                    .isEqualTo(new NextHost(GB, NextHost.Basis.RULE, GB));
        }

        @Test
        void is_unknown_before_the_first_turn() {
            assertThat(NextHost.after(hostedBy((PartyCode) null), HostRule.ALTERNATING, TWO))
                    .isEqualTo(new NextHost(null, NextHost.Basis.UNKNOWN, null));
        }

        @Test
        void follows_practice_where_there_is_no_rule() {
            assertThat(NextHost.after(hostedBy(GB, IN), HostRule.UNSTATED, TWO))
                    .isEqualTo(new NextHost(GB, NextHost.Basis.PRACTICE, IN));
            assertThat(NextHost.after(hostedBy(IN, IN, IN), HostRule.UNSTATED, TWO))
                    .isEqualTo(new NextHost(IN, NextHost.Basis.PRACTICE, IN));
            assertThat(NextHost.after(hostedBy(GB, IN, IN), HostRule.UNSTATED, TWO))
                    .isEqualTo(new NextHost(null, NextHost.Basis.UNKNOWN, IN));
            assertThat(NextHost.after(hostedBy(GB), HostRule.UNSTATED, TWO))
                    .isEqualTo(new NextHost(null, NextHost.Basis.UNKNOWN, GB));
        }
    }

    @Nested
    class The_rhythm {

        @ParameterizedTest
        @CsvSource({
            "annually, 12",
            "Annual, 12",
            "once a year, 12",
            "every year, 12",
            "yearly, 12",
            "semi-annually, 6",
            "every six months, 6",
            "twice a year, 6",
            "every two years, 24",
            "biennial, 24",
            "every other year, 24",
            "every three years, 36",
            "quarterly, 3",
            "every 4 months, 4",
            "monthly, 1"
        })
        void is_read_from_words(String words, int months) {
            assertThat(Rhythm.monthsIn(words)).isEqualTo(months);
            assertThat(Rhythm.of(new Cadence(words, null), List.of()))
                    .isEqualTo(new Rhythm(months, Rhythm.Basis.PHRASE));
        }

        @ParameterizedTest
        @CsvSource({"regularly", "on a regular basis", "at a mutually convenient date", "biannual", "as needed"})
        void is_not_read_from_words_that_do_not_say_it(String words) {
            assertThat(Rhythm.monthsIn(words)).isNull();
        }

        @Test
        void is_what_was_entered_first_of_all() {
            assertThat(Rhythm.of(new Cadence("annually", 18), List.of()))
                    .isEqualTo(new Rhythm(18, Rhythm.Basis.STATED));
            assertThat(Rhythm.monthsOf(new Cadence("annually", 18))).isEqualTo(18);
            assertThat(Rhythm.monthsOf(new Cadence("annually", null))).isEqualTo(12);
            assertThat(Rhythm.monthsOf(null)).isNull();
        }

        @Test
        void is_what_is_usual_where_the_words_say_no_number() {
            List<LocalDate> held = List.of(LAST.minusMonths(140), LAST.minusMonths(26), LAST.minusMonths(14), LAST);
            assertThat(Rhythm.of(new Cadence("regularly", null), held))
                    .isEqualTo(new Rhythm(14, Rhythm.Basis.PRACTICE));
            assertThat(Rhythm.of(new Cadence("regularly", null), List.of(LAST, LAST, LAST)))
                    .isEqualTo(new Rhythm(1, Rhythm.Basis.PRACTICE));
        }

        @Test
        void is_taken_to_be_a_year_where_there_is_no_habit_yet() {
            assertThat(Rhythm.of(new Cadence("regularly", null), List.of(LAST.minusMonths(3), LAST)))
                    .isEqualTo(new Rhythm(12, Rhythm.Basis.ASSUMED));
        }

        @Test
        void is_none_without_a_cadence() {
            assertThat(Rhythm.of(null, List.of(LAST))).isEqualTo(new Rhythm(null, Rhythm.Basis.NONE));
        }
    }

    @Nested
    class A_mechanism {

        private static final Rhythm YEARLY = new Rhythm(12, Rhythm.Basis.STATED);

        private static Alert alert(LocalDate today, Rhythm rhythm) {
            return Outlook.on(today, rhythm, List.of(LAST), false, true).alert();
        }

        @Test
        void is_on_time_until_its_interval_is_over() {
            assertThat(Outlook.on(LAST.plusMonths(12), YEARLY, List.of(LAST.minusYears(1), LAST), false, true))
                    .isEqualTo(new Outlook(Alert.ON_TIME, YEARLY, LAST, LAST.plusMonths(12)));
        }

        @Test
        void is_due_overdue_and_dormant_after_that() {
            assertThat(alert(LAST.plusMonths(12).plusDays(1), YEARLY)).isEqualTo(Alert.DUE);
            assertThat(alert(LAST.plusMonths(15), YEARLY)).isEqualTo(Alert.DUE);
            assertThat(alert(LAST.plusMonths(15).plusDays(1), YEARLY)).isEqualTo(Alert.OVERDUE);
            assertThat(alert(LAST.plusMonths(36), YEARLY)).isEqualTo(Alert.OVERDUE);
            assertThat(alert(LAST.plusMonths(36).plusDays(1), YEARLY)).isEqualTo(Alert.DORMANT);
        }

        @Test
        void of_a_short_interval_is_granted_a_month() {
            Rhythm monthly = new Rhythm(1, Rhythm.Basis.STATED);
            assertThat(alert(LAST.plusMonths(2), monthly)).isEqualTo(Alert.DUE);
            assertThat(alert(LAST.plusMonths(2).plusDays(1), monthly)).isEqualTo(Alert.OVERDUE);
        }

        @Test
        void without_a_rhythm_is_dormant_after_three_years() {
            Rhythm none = new Rhythm(null, Rhythm.Basis.NONE);
            assertThat(alert(LAST.plusYears(3), none)).isEqualTo(Alert.ON_TIME);
            assertThat(alert(LAST.plusYears(3).plusDays(1), none)).isEqualTo(Alert.DORMANT);
            assertThat(Outlook.on(LAST, none, List.of(LAST), false, true).due()).isNull();
        }

        @Test
        void with_a_date_to_come_is_planned_however_late() {
            assertThat(Outlook.on(LAST.plusYears(9), YEARLY, List.of(LAST), true, true)
                            .alert())
                    .isEqualTo(Alert.PLANNED);
        }

        @Test
        void that_does_not_meet_is_late_for_nothing() {
            assertThat(Outlook.on(LAST.plusYears(9), YEARLY, List.of(LAST), true, false)
                            .alert())
                    .isEqualTo(Alert.NOT_MEETING);
        }

        @Test
        void that_never_met_is_told_apart() {
            assertThat(Outlook.on(LAST, YEARLY, List.of(), false, true))
                    .isEqualTo(new Outlook(Alert.NEVER_MET, YEARLY, null, null));
        }
    }

    @Nested
    class The_next_round {

        @Test
        void is_proposed_two_months_before_its_time_or_at_half_of_a_short_period() {
            assertThat(NextRound.proposalDay("annually", null, LAST)).isEqualTo(LAST.plusMonths(10));
            assertThat(NextRound.proposalDay("quarterly", null, LAST)).isEqualTo(LAST.plusMonths(2));
            assertThat(NextRound.proposalDay("monthly", null, LAST)).isEqualTo(LAST.plusMonths(1));
        }

        @Test
        void comes_as_the_promise_says_or_else_as_the_mechanism_meets() {
            Cadence yearly = new Cadence("annually", null);
            assertThat(NextRound.months("every two years", yearly)).isEqualTo(24);
            assertThat(NextRound.months("on a regular basis", yearly)).isEqualTo(12);
            assertThat(NextRound.months("on a regular basis", new Cadence("regularly", null)))
                    .isNull();
            assertThat(NextRound.proposalDay("on a regular basis", null, LAST)).isNull();
        }
    }
}
