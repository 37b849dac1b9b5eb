package org.chancery.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.ScheduleEntry.PartOfDay;
import org.chancery.scheduling.planning.Meeting.Person;
import org.chancery.scheduling.planning.Span.Certainty;
import org.chancery.scheduling.planning.Warning.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final PartyCode MX = new PartyCode("MX");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Office SEOUL = Office.usual(KR, ZoneId.of("Asia/Seoul"), Map.of());
    private static final Office DELHI = Office.usual(IN, ZoneId.of("Asia/Kolkata"), Map.of());
    private static final Office MEXICO = Office.usual(MX, ZoneId.of("America/Mexico_City"), Map.of());

    private static ScheduleEntry entry(
            LocalDate date, @Nullable LocalTime start, @Nullable Integer minutes, @Nullable String room, Mode mode) {
        return new ScheduleEntry(
                date, null, start, null, minutes, null, "Asia/Seoul", null, mode, null, null, null, null, room, null);
    }

    private static ScheduleEntry joined(
            @Nullable String place, @Nullable String room, @Nullable String link, Mode mode) {
        return new ScheduleEntry(
                MONDAY,
                null,
                LocalTime.of(10, 0),
                null,
                60,
                null,
                "Asia/Seoul",
                place,
                mode,
                null,
                null,
                null,
                null,
                room,
                link);
    }

    private static ScheduleEntry at(int hour, @Nullable Integer minutes) {
        return entry(MONDAY, LocalTime.of(hour, 0), minutes, null, Mode.IN_PERSON);
    }

    private static Meeting tried(ScheduleEntry entry, Person... people) {
        return new Meeting(null, null, List.of(KR, IN), entry, List.of(people));
    }

    private static Meeting other(ScheduleEntry entry, List<PartyCode> parties, Person... people) {
        return new Meeting(OTHER, "Talks", parties, entry, List.of(people));
    }

    private static List<Warning> against(Meeting tried, Meeting other) {
        return Conflicts.of(tried, List.of(other), List.of(), false);
    }

    @Nested
    class Another_meeting {

        @Test
        void of_a_party_at_the_time_is_told() {
            assertThat(against(tried(at(10, 60)), other(at(10, 30), List.of(KR, MX))))
                    .containsExactly(new Warning(
                            Kind.PARTY, Certainty.CERTAIN, KR, OTHER, "Talks", null, null, null, null, null, null));
        }

        @Test
        void of_nobody_here_is_no_matter() {
            assertThat(against(tried(at(10, 60)), other(at(10, 30), List.of(MX))))
                    .isEmpty();
        }

        @Test
        void that_ends_when_this_begins_is_no_matter() {
            assertThat(against(tried(at(10, 60)), other(at(9, 60), List.of(KR))))
                    .isEmpty();
            assertThat(against(tried(at(10, 60)), other(at(11, 60), List.of(KR))))
                    .isEmpty();
        }

        @Test
        void whose_end_is_unknown_may_still_go_on() {
            assertThat(against(tried(at(12, 60)), other(at(10, null), List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.POSSIBLE);
            assertThat(against(tried(at(13, 60)), other(at(10, null), List.of(KR))))
                    .isEmpty();
            assertThat(against(tried(at(10, null)), other(at(10, null), List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.CERTAIN);
        }

        @Test
        void of_which_only_the_date_is_known_may_be_at_the_time() {
            Meeting sameDay = other(entry(MONDAY, null, null, null, Mode.IN_PERSON), List.of(KR));
            Meeting nextDay = other(entry(MONDAY.plusDays(1), null, null, null, Mode.IN_PERSON), List.of(KR));
            assertThat(against(tried(at(10, 60)), sameDay))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.POSSIBLE);
            assertThat(against(tried(at(10, 60)), nextDay)).isEmpty();
        }

        @Test
        void whose_zone_is_unknown_may_be_as_far_as_dates_reach() {
            var somewhere = new ScheduleEntry(
                    MONDAY.plusDays(1), null, null, null, null, null, null, null, Mode.VIRTUAL, null, null);
            assertThat(against(tried(at(19, 60)), other(somewhere, List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.POSSIBLE);
            var later = new ScheduleEntry(
                    MONDAY.plusDays(2), null, null, null, null, null, null, null, Mode.VIRTUAL, null, null);
            assertThat(against(tried(at(19, 60)), other(later, List.of(KR)))).isEmpty();
            var before = new ScheduleEntry(
                    MONDAY.minusDays(1), null, null, null, null, null, null, null, Mode.VIRTUAL, null, null);
            assertThat(against(tried(at(20, 60)), other(before, List.of(KR)))).hasSize(1);
            assertThat(against(tried(at(21, 60)), other(before, List.of(KR)))).isEmpty();
        }

        @Test
        void in_a_part_of_the_day_may_be_at_its_hours_alone() {
            var morning = new ScheduleEntry(
                    MONDAY, null, null, null, null, PartOfDay.MORNING, "Asia/Seoul", null, Mode.VIRTUAL, null, null);
            assertThat(against(tried(at(11, 60)), other(morning, List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.POSSIBLE);
            assertThat(against(tried(at(12, 60)), other(morning, List.of(KR)))).isEmpty();
        }

        @Test
        void of_several_days_takes_them_all() {
            var days = new ScheduleEntry(
                    MONDAY.minusDays(1),
                    MONDAY.plusDays(1),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    null,
                    null,
                    "Asia/Seoul",
                    null,
                    Mode.IN_PERSON,
                    null,
                    null);
            var open = new ScheduleEntry(
                    MONDAY.minusDays(1),
                    MONDAY,
                    LocalTime.of(9, 0),
                    null,
                    null,
                    null,
                    "Asia/Seoul",
                    null,
                    Mode.IN_PERSON,
                    null,
                    null);
            var dates = new ScheduleEntry(
                    MONDAY.minusDays(1),
                    MONDAY,
                    null,
                    null,
                    null,
                    PartOfDay.MORNING,
                    "Asia/Seoul",
                    null,
                    Mode.IN_PERSON,
                    null,
                    null);
            assertThat(against(tried(at(20, 60)), other(days, List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.CERTAIN);
            assertThat(against(tried(at(20, 60)), other(open, List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.CERTAIN);
            assertThat(against(tried(at(20, 60)), other(dates, List.of(KR))))
                    .extracting(Warning::certainty)
                    .containsExactly(Certainty.POSSIBLE);
        }

        @Test
        void without_a_date_tells_nothing_and_neither_does_a_slot_without_one() {
            var soon = new ScheduleEntry(null, null, null, null, null, null, null, null, Mode.VIRTUAL, null, "soon");
            assertThat(against(tried(at(10, 60)), other(soon, List.of(KR)))).isEmpty();
            assertThat(against(tried(soon), other(at(10, 60), List.of(KR)))).isEmpty();
        }
    }

    @Nested
    class The_same_person {

        private final UUID lee = new UUID(3, 1);

        @Test
        void is_known_by_the_register_whatever_the_name() {
            var tried = tried(at(10, 60), new Person(lee, "Lee Do-hyun", KR), new Person(null, "A. Rao", IN));
            var other = other(at(10, 60), List.of(MX), new Person(lee, "Lee Dohyun", KR));
            assertThat(against(tried, other))
                    .containsExactly(new Warning(
                            Kind.PRINCIPAL,
                            Certainty.CERTAIN,
                            KR,
                            OTHER,
                            "Talks",
                            "Lee Do-hyun",
                            null,
                            null,
                            null,
                            null,
                            null));
        }

        @Test
        void is_known_by_name_and_side_where_the_register_says_nothing() {
            var tried = tried(at(10, 60), new Person(null, "LEE do-hyun", KR));
            assertThat(against(tried, other(at(10, 60), List.of(MX), new Person(lee, "Lee Do-hyun", KR))))
                    .extracting(Warning::kind)
                    .containsExactly(Kind.PRINCIPAL);
            assertThat(against(tried, other(at(10, 60), List.of(MX), new Person(null, "Lee Do-hyun", IN))))
                    .isEmpty();
            assertThat(against(tried, other(at(10, 60), List.of(MX), new Person(null, "Kim", KR))))
                    .isEmpty();
        }

        @Test
        void is_not_somebody_else_of_the_same_name_who_is_registered() {
            var tried = tried(at(10, 60), new Person(lee, "Lee Do-hyun", KR));
            assertThat(against(tried, other(at(10, 60), List.of(MX), new Person(new UUID(3, 2), "Lee Do-hyun", KR))))
                    .isEmpty();
        }
    }

    @Nested
    class The_same_room {

        @Test
        void is_told_however_it_is_spaced_and_written() {
            var tried = tried(entry(MONDAY, LocalTime.of(10, 0), 60, " Room 801", Mode.IN_PERSON));
            var other = other(entry(MONDAY, LocalTime.of(10, 0), 60, "room  801", Mode.IN_PERSON), List.of(MX));
            assertThat(against(tried, other))
                    .containsExactly(new Warning(
                            Kind.ROOM,
                            Certainty.CERTAIN,
                            null,
                            OTHER,
                            "Talks",
                            null,
                            "room  801",
                            null,
                            null,
                            null,
                            null));
        }

        @Test
        void is_neither_another_one_nor_an_unknown_one() {
            var tried = tried(entry(MONDAY, LocalTime.of(10, 0), 60, "Room 801", Mode.IN_PERSON));
            assertThat(against(
                            tried,
                            other(entry(MONDAY, LocalTime.of(10, 0), 60, "Room 802", Mode.IN_PERSON), List.of(MX))))
                    .isEmpty();
            assertThat(against(tried, other(at(10, 60), List.of(MX)))).isEmpty();
            assertThat(against(tried(at(10, 60)), other(tried.entry(), List.of(MX))))
                    .isEmpty();
        }

        @Test
        void is_one_in_one_city_only() {
            assertThat(against(tried(in("Seoul", "Narai Hall")), other(in("seoul ", "Narai Hall"), List.of(MX))))
                    .extracting(Warning::kind)
                    .containsExactly(Kind.ROOM);
            assertThat(against(tried(in("Seoul", "Narai Hall")), other(in(null, "Narai Hall"), List.of(MX))))
                    .extracting(Warning::kind)
                    .containsExactly(Kind.ROOM);
            assertThat(against(tried(in("Seoul", "Narai Hall")), other(in("Bangkok", "Narai Hall"), List.of(MX))))
                    .isEmpty();
        }

        @Test
        void is_not_known_of_two_meetings_in_one_city() {
            assertThat(against(tried(in("Seoul", null)), other(in("Seoul", null), List.of(MX))))
                    .isEmpty();
            assertThat(against(tried(in("Seoul", "Narai Hall")), other(in("Seoul", null), List.of(MX))))
                    .isEmpty();
        }

        private static ScheduleEntry in(@Nullable String place, @Nullable String room) {
            return joined(place, room, null, Mode.HYBRID);
        }
    }

    @Nested
    class One_address {

        private static final String LINK = "https://meet.example.org/Talks";

        @Test
        void at_which_two_meetings_are_joined_at_one_time_is_told() {
            assertThat(against(tried(at(LINK)), other(at(LINK), List.of(MX))))
                    .extracting(Warning::kind, Warning::certainty, Warning::consultation)
                    .containsExactly(tuple(Kind.LINK, Certainty.CERTAIN, OTHER));
        }

        @Test
        void is_none_that_is_spelled_otherwise_or_unknown() {
            assertThat(against(tried(at(LINK)), other(at("https://meet.example.org/talks"), List.of(MX))))
                    .isEmpty();
            assertThat(against(tried(at(LINK)), other(at(null), List.of(MX)))).isEmpty();
        }

        private static ScheduleEntry at(@Nullable String link) {
            return joined(null, null, link, Mode.VIRTUAL);
        }
    }

    @Nested
    class A_night {

        private List<Warning> with(int hour, int minutes, Mode mode, Office... offices) {
            return Conflicts.of(
                    tried(entry(MONDAY, LocalTime.of(hour, 0), minutes, null, mode)),
                    List.of(),
                    List.of(offices),
                    false);
        }

        @Test
        void in_the_other_capital_is_told_with_what_the_clock_shows_there() {
            assertThat(with(16, 60, Mode.VIRTUAL, SEOUL, MEXICO))
                    .containsExactly(new Warning(
                            Kind.NIGHT,
                            Certainty.CERTAIN,
                            MX,
                            null,
                            null,
                            null,
                            null,
                            MONDAY,
                            LocalTime.of(1, 0),
                            LocalTime.of(2, 0),
                            null));
        }

        @Test
        void is_no_matter_where_all_sit_in_one_place() {
            assertThat(with(16, 60, Mode.IN_PERSON, SEOUL, MEXICO)).isEmpty();
            assertThat(with(16, 60, Mode.TELEPHONE, MEXICO)).hasSize(1);
            assertThat(with(16, 60, Mode.HYBRID, MEXICO)).hasSize(1);
            assertThat(with(16, 60, Mode.UNSTATED, MEXICO)).hasSize(1);
        }

        @Test
        void falls_at_ten_and_ends_at_seven() {
            assertThat(with(21, 60, Mode.VIRTUAL, SEOUL)).isEmpty();
            assertThat(with(21, 61, Mode.VIRTUAL, SEOUL)).hasSize(1);
            assertThat(with(22, 15, Mode.VIRTUAL, SEOUL)).hasSize(1);
            assertThat(with(7, 15, Mode.VIRTUAL, SEOUL)).isEmpty();
            assertThat(with(6, 120, Mode.VIRTUAL, SEOUL)).hasSize(1);
        }

        @Test
        void is_not_guessed_where_the_hour_is_unknown() {
            assertThat(Conflicts.of(
                            tried(entry(MONDAY, null, null, null, Mode.VIRTUAL)), List.of(), List.of(MEXICO), false))
                    .isEmpty();
        }
    }

    @Nested
    class A_day_off {

        private static final LocalDate SUNDAY = LocalDate.of(2027, 2, 28);
        private static final Office HOLIDAY =
                Office.usual(KR, ZoneId.of("Asia/Seoul"), Map.of(MONDAY, "Independence Movement Day"));

        private static List<Warning> on(ScheduleEntry entry, Office office) {
            return Conflicts.of(tried(entry), List.of(), List.of(office), true);
        }

        @Test
        void is_told_when_it_is_asked_for() {
            ScheduleEntry sunday = entry(SUNDAY, LocalTime.of(10, 0), 60, null, Mode.IN_PERSON);
            assertThat(on(sunday, SEOUL))
                    .containsExactly(new Warning(
                            Kind.DAY_OFF, Certainty.CERTAIN, KR, null, null, null, null, SUNDAY, null, null, null));
            assertThat(Conflicts.of(tried(sunday), List.of(), List.of(SEOUL), false))
                    .isEmpty();
        }

        @Test
        void has_a_name_where_it_is_a_holiday() {
            assertThat(on(at(10, 60), HOLIDAY))
                    .containsExactly(new Warning(
                            Kind.HOLIDAY,
                            Certainty.CERTAIN,
                            KR,
                            null,
                            null,
                            null,
                            null,
                            MONDAY,
                            null,
                            null,
                            "Independence Movement Day"));
            assertThat(on(at(10, 60), SEOUL)).isEmpty();
        }

        @Test
        void may_be_one_of_two_dates_in_the_other_capital() {
            ScheduleEntry someTime = entry(MONDAY, null, null, null, Mode.VIRTUAL);
            assertThat(on(someTime, MEXICO))
                    .containsExactly(new Warning(
                            Kind.DAY_OFF, Certainty.POSSIBLE, MX, null, null, null, null, SUNDAY, null, null, null));
        }

        @Test
        void of_several_days_is_told_of_each() {
            var days = new ScheduleEntry(
                    LocalDate.of(2027, 2, 26),
                    MONDAY,
                    null,
                    null,
                    null,
                    null,
                    "Asia/Seoul",
                    null,
                    Mode.IN_PERSON,
                    null,
                    null);
            assertThat(on(days, SEOUL)).extracting(Warning::date).containsExactly(SUNDAY.minusDays(1), SUNDAY);
            assertThat(on(days, SEOUL)).extracting(Warning::certainty).containsOnly(Certainty.CERTAIN);
        }

        @Test
        void follows_the_week_of_the_party() {
            var kuwait = new Office(
                    new PartyCode("KW"),
                    ZoneId.of("Asia/Kuwait"),
                    Set.of(DayOfWeek.SUNDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(14, 0),
                    Map.of());
            assertThat(on(entry(SUNDAY, LocalTime.of(14, 0), 60, null, Mode.VIRTUAL), kuwait))
                    .isEmpty();
            assertThat(on(entry(MONDAY, LocalTime.of(14, 0), 60, null, Mode.VIRTUAL), kuwait))
                    .hasSize(1);
        }
    }

    @Nested
    class A_change_of_clocks {

        private static List<Warning> on(LocalDate date, LocalTime time) {
            var entry = new ScheduleEntry(date, time, null, "Europe/Paris", null, Mode.IN_PERSON, null);
            return Conflicts.of(tried(entry), List.of(), List.of(), false);
        }

        @Test
        void that_skips_or_repeats_the_hour_is_told() {
            assertThat(on(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30)))
                    .extracting(Warning::kind)
                    .containsExactly(Kind.SKIPPED_HOUR);
            assertThat(on(LocalDate.of(2027, 10, 31), LocalTime.of(2, 30)))
                    .extracting(Warning::kind, Warning::from, Warning::date)
                    .containsExactly(tuple(Kind.DOUBLED_HOUR, LocalTime.of(2, 30), LocalDate.of(2027, 10, 31)));
            assertThat(on(LocalDate.of(2027, 10, 31), LocalTime.of(3, 30))).isEmpty();
        }
    }

    @Test
    void what_weighs_most_comes_first() {
        var lee = new Person(null, "Lee", KR);
        var tried = tried(entry(LocalDate.of(2027, 2, 28), LocalTime.of(23, 0), 60, "Room 801", Mode.HYBRID), lee);
        var other = other(tried.entry(), List.of(KR), lee);
        assertThat(Conflicts.of(tried, List.of(other), List.of(SEOUL, DELHI), true))
                .extracting(Warning::kind)
                .containsExactly(Kind.PRINCIPAL, Kind.ROOM, Kind.PARTY, Kind.NIGHT, Kind.DAY_OFF, Kind.DAY_OFF);
    }
}
