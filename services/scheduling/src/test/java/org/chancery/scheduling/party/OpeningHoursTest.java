package org.chancery.scheduling.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.party.PartyRefusal.A_HOLIDAY_IS_OF_ITS_YEAR;
import static org.chancery.scheduling.party.PartyRefusal.A_WEEK_HAS_WORKING_DAYS;
import static org.chancery.scheduling.party.PartyRefusal.HOURS_END_AFTER_THEY_BEGIN;
import static org.chancery.scheduling.party.PartyRefusal.NO_SUCH_PARTY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.events.Holiday;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent;
import org.chancery.scheduling.events.PartyEvent.HolidaysSet;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.PartyEvent.WorkingWeekSet;
import org.chancery.scheduling.party.PartyCommand.SetHolidays;
import org.chancery.scheduling.party.PartyCommand.SetWorkingWeek;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final PartyCode KW = new PartyCode("KW");
    private static final PartyRegistered REGISTERED =
            new PartyRegistered(KW, PartyKind.STATE, Map.of("en", "Kuwait"), Map.of(), Map.of(), "Asia/Kuwait");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final WorkingWeekSet WEEK =
            new WorkingWeekSet(KW, List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY), EIGHT, TWO);
    private static final Holiday NATIONAL_DAY = new Holiday(LocalDate.of(2026, 2, 25), "National Day");
    private static final Holiday LIBERATION_DAY = new Holiday(LocalDate.of(2026, 2, 26), "Liberation Day");
    private static final HolidaysSet HOLIDAYS = new HolidaysSet(KW, 2026, List.of(NATIONAL_DAY, LIBERATION_DAY));

    private final DeciderScenario<Party, PartyCommand, PartyEvent> party =
            DeciderScenario.of(Party.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    private static SetWorkingWeek week(LocalTime from, LocalTime until, DayOfWeek... days) {
        return new SetWorkingWeek(KW, List.of(days), from, until);
    }

    private static SetHolidays holidays(Holiday... days) {
        return new SetHolidays(KW, 2026, List.of(days));
    }

    @Nested
    class An_unknown_party {

        @Test
        void opens_no_offices() {
            party.given().when(week(EIGHT, TWO, DayOfWeek.SUNDAY)).thenRefused(NO_SUCH_PARTY);
            party.given().when(holidays(NATIONAL_DAY)).thenRefused(NO_SUCH_PARTY);
        }
    }

    @Nested
    class A_registered_party {

        @Test
        void opens_its_offices_on_days_of_its_own() {
            party.given(REGISTERED)
                    .when(week(EIGHT, TWO, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                    .thenEvents(WEEK);
        }

        @Test
        void says_so_once_in_whatever_order() {
            party.given(REGISTERED, WEEK)
                    .when(week(EIGHT, TWO, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY))
                    .thenNothing();
        }

        @Test
        void opens_them_on_a_day_at_least_and_names_each_once() {
            party.given(REGISTERED)
                    .when(week(EIGHT, TWO))
                    .thenRefused(A_WEEK_HAS_WORKING_DAYS)
                    .at("/days");
            party.given(REGISTERED)
                    .when(week(EIGHT, TWO, DayOfWeek.SUNDAY, DayOfWeek.SUNDAY))
                    .thenRefused(A_WEEK_HAS_WORKING_DAYS)
                    .at("/days");
        }

        @Test
        void closes_them_later_than_it_opens_them() {
            party.given(REGISTERED)
                    .when(week(TWO, TWO, DayOfWeek.SUNDAY))
                    .thenRefused(HOURS_END_AFTER_THEY_BEGIN)
                    .at("/until");
        }

        @Test
        void keeps_holidays_by_date_and_once() {
            party.given(REGISTERED).when(holidays(LIBERATION_DAY, NATIONAL_DAY)).thenEvents(HOLIDAYS);
            party.given(REGISTERED, HOLIDAYS)
                    .when(holidays(LIBERATION_DAY, NATIONAL_DAY))
                    .thenNothing();
            party.given(REGISTERED).when(holidays()).thenNothing();
        }

        @Test
        void takes_holidays_back() {
            party.given(REGISTERED, HOLIDAYS).when(holidays()).thenEvents(new HolidaysSet(KW, 2026, List.of()));
        }

        @Test
        void has_holidays_of_the_year_that_is_set_each_once() {
            party.given(REGISTERED)
                    .when(holidays(NATIONAL_DAY, new Holiday(LocalDate.of(2027, 2, 25), "National Day")))
                    .thenRefused(A_HOLIDAY_IS_OF_ITS_YEAR)
                    .at("/holidays/1/date");
            party.given(REGISTERED)
                    .when(holidays(NATIONAL_DAY, new Holiday(NATIONAL_DAY.date(), "Again")))
                    .thenRefused(A_HOLIDAY_IS_OF_ITS_YEAR)
                    .at("/holidays/1/date");
        }

        @Test
        void remembers_both() {
            Party after = Party.unknown().evolve(REGISTERED).evolve(HOLIDAYS).evolve(WEEK);
            assertThat(after).isEqualTo(new Party.Registered(REGISTERED, WEEK, Map.of(2026, HOLIDAYS.holidays())));
            assertThat(Party.unknown().evolve(WEEK).evolve(HOLIDAYS)).isEqualTo(Party.unknown());
        }
    }
}
