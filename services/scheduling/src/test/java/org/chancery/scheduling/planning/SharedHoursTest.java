package org.chancery.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.planning.SharedHours.Local;
import org.chancery.scheduling.planning.SharedHours.Offer;
import org.chancery.scheduling.planning.SharedHours.Offers;
import org.junit.jupiter.api.Test;

class SharedHoursTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Office SEOUL = office("KR", "Asia/Seoul");
    private static final Office DELHI = office("IN", "Asia/Kolkata");
    private static final Office DUBLIN = office("IE", "Europe/Dublin");
    private static final Office MEXICO = office("MX", "America/Mexico_City");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static Office office(String party, String zone) {
        return Office.usual(new PartyCode(party), ZoneId.of(zone), Map.of());
    }

    private static List<Offer> common(LocalDate day, Office... offices) {
        return SharedHours.of(List.of(offices), day, day, HOUR).common();
    }

    private static LocalDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute);
    }

    @Test
    void the_hours_of_two_capitals_overlap_in_the_middle_of_their_days() {
        assertThat(SharedHours.of(List.of(SEOUL, DELHI), MONDAY, MONDAY, HOUR))
                .isEqualTo(new Offers(
                        List.of(new Offer(
                                Instant.parse("2027-03-01T03:30:00Z"),
                                Instant.parse("2027-03-01T08:00:00Z"),
                                0,
                                List.of(
                                        new Local(SEOUL.party(), at(MONDAY, 12, 30), at(MONDAY, 17, 0), 0),
                                        new Local(DELHI.party(), at(MONDAY, 9, 0), at(MONDAY, 13, 30), 0)))),
                        List.of()));
    }

    @Test
    void one_capital_alone_has_its_whole_day() {
        assertThat(common(MONDAY, SEOUL)).singleElement().satisfies(offer -> {
            assertThat(offer.locals().getFirst().first()).isEqualTo(at(MONDAY, 9, 0));
            assertThat(offer.locals().getFirst().last()).isEqualTo(at(MONDAY, 17, 0));
        });
    }

    @Test
    void each_day_of_the_range_has_an_offer_of_its_own_but_for_days_off() {
        Offers week = SharedHours.of(List.of(SEOUL, DELHI), MONDAY, MONDAY.plusDays(6), HOUR);
        assertThat(week.common())
                .extracting(offer -> offer.locals().getFirst().first().getDayOfWeek())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void a_holiday_of_one_leaves_nothing_common() {
        Office closed = Office.usual(SEOUL.party(), SEOUL.zone(), Map.of(MONDAY, "Independence Movement Day"));
        assertThat(common(MONDAY, closed, DELHI)).isEmpty();
    }

    @Test
    void summer_time_of_one_side_moves_its_hours_alone() {
        LocalDate winter = LocalDate.of(2027, 3, 26);
        LocalDate summer = LocalDate.of(2027, 3, 29);
        assertThat(common(winter, DUBLIN, DELHI)).singleElement().satisfies(offer -> {
            assertThat(offer.locals().getFirst().first()).isEqualTo(at(winter, 9, 0));
            assertThat(offer.locals().get(1).first()).isEqualTo(at(winter, 14, 30));
            assertThat(offer.locals().get(1).last()).isEqualTo(at(winter, 17, 0));
        });
        assertThat(common(summer, DUBLIN, DELHI)).singleElement().satisfies(offer -> {
            assertThat(offer.locals().getFirst().first()).isEqualTo(at(summer, 9, 0));
            assertThat(offer.locals().get(1).first()).isEqualTo(at(summer, 13, 30));
        });
    }

    @Test
    void where_nothing_is_common_the_least_bad_of_each_day_is_offered_best_days_first() {
        Offers offers = SharedHours.of(List.of(SEOUL, MEXICO), MONDAY, MONDAY.plusDays(6), HOUR);

        assertThat(offers.common()).isEmpty();
        assertThat(offers.leastBad()).hasSize(5);
        Offer best = offers.leastBad().getFirst();
        assertThat(best.first()).isEqualTo(best.last()).isEqualTo(Instant.parse("2027-03-01T23:00:00Z"));
        assertThat(best.discomfort()).isEqualTo(60);
        assertThat(best.locals())
                .containsExactly(
                        new Local(SEOUL.party(), at(MONDAY.plusDays(1), 8, 0), at(MONDAY.plusDays(1), 8, 0), 60),
                        new Local(MEXICO.party(), at(MONDAY, 17, 0), at(MONDAY, 17, 0), 0));
        assertThat(offers.leastBad()).extracting(Offer::discomfort).isSorted();
        assertThat(offers.leastBad())
                .extracting(offer -> LocalDate.ofInstant(offer.first(), ZoneId.of("UTC")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_meeting_longer_than_any_day_is_never_comfortable() {
        assertThat(SharedHours.of(List.of(SEOUL), MONDAY, MONDAY, Duration.ofHours(10))
                        .leastBad())
                .allSatisfy(offer -> assertThat(offer.discomfort()).isGreaterThanOrEqualTo(60));
    }

    @Test
    void a_week_of_its_own_is_heeded() {
        var kuwait = new Office(
                new PartyCode("KW"),
                ZoneId.of("Asia/Kuwait"),
                Set.of(DayOfWeek.SUNDAY),
                LocalTime.of(8, 0),
                LocalTime.of(14, 0),
                Map.of());
        assertThat(common(MONDAY, kuwait)).isEmpty();
        assertThat(common(MONDAY.minusDays(1), kuwait)).singleElement().satisfies(offer -> {
            assertThat(offer.locals().getFirst().first().toLocalTime()).isEqualTo(LocalTime.of(8, 0));
            assertThat(offer.locals().getFirst().last().toLocalTime()).isEqualTo(LocalTime.of(13, 0));
        });
    }

    @Test
    void nobody_has_hours() {
        assertThatThrownBy(() -> SharedHours.of(List.of(), MONDAY, MONDAY, HOUR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
