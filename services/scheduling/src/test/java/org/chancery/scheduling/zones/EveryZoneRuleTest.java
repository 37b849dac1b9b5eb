package org.chancery.scheduling.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.Reckoning.WallTime;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every rule of the capitals of real cases, for twenty years: what was agreed stays on the clock where it was agreed. */
class EveryZoneRuleTest {

    static final List<String> CAPITALS = List.of(
            "Africa/Nairobi",
            "America/Argentina/Buenos_Aires",
            "America/Mexico_City",
            "America/New_York",
            "Asia/Ho_Chi_Minh",
            "Asia/Jakarta",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Manila",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Europe/Brussels",
            "Europe/Dublin",
            "Europe/London",
            "Europe/Paris",
            "Indian/Maldives",
            "Pacific/Auckland");

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final ConsultationId MEETING = new ConsultationId(new UUID(2, 1));
    private static final List<PartyCode> PARTIES = List.of(new PartyCode("KR"), new PartyCode("IE"));

    private static Reckoner by(String version, Function<ZoneId, ZoneRules> rules) {
        return new Reckoner(new ZoneRulesInForce() {
            @Override
            public String version() {
                return version;
            }

            @Override
            public ZoneRules of(ZoneId zone) {
                return rules.apply(zone);
            }
        });
    }

    private static final Reckoner TODAY = by("2026b", ZoneId::getRules);

    private static ScheduleEntry at(LocalDateTime time, String zone) {
        return new ScheduleEntry(time.toLocalDate(), time.toLocalTime(), null, zone, null, Mode.VIRTUAL, null);
    }

    private static Reckoning reckoned(Reckoner reckoner, ScheduleEntry entry) {
        Reckoning reckoning = reckoner.reckon(entry, CAPITALS);
        assertThat(reckoning).isNotNull();
        return reckoning;
    }

    /** A meeting at ten, the day before each change of the clocks, on the day and the day after; and each New Year. */
    private static List<LocalDateTime> meetings(ZoneRules rules) {
        var meetings = new ArrayList<LocalDateTime>();
        for (int year = 2027; year <= 2046; year++) {
            meetings.add(LocalDate.of(year, 1, 1).atTime(10, 0));
        }
        Instant end = Instant.parse("2047-01-01T00:00:00Z");
        ZoneOffsetTransition change = rules.nextTransition(NOW);
        while (change != null && change.getInstant().isBefore(end)) {
            for (int day = -1; day <= 1; day++) {
                meetings.add(
                        change.getDateTimeBefore().toLocalDate().plusDays(day).atTime(10, 0));
            }
            change = rules.nextTransition(change.getInstant());
        }
        return meetings;
    }

    @ParameterizedTest
    @FieldSource("CAPITALS")
    void a_wall_time_means_the_instant_at_which_every_capital_sees_its_own_clock(String zone) {
        List<LocalDateTime> meetings = meetings(ZoneId.of(zone).getRules());
        assertThat(meetings).hasSizeGreaterThanOrEqualTo(20);
        for (LocalDateTime time : meetings) {
            Reckoning reckoning = reckoned(TODAY, at(time, zone));
            assertThat(reckoning.start()).isEqualTo(time.atZone(ZoneId.of(zone)).toInstant());
            for (WallTime there : reckoning.capitals()) {
                assertThat(there.date().atTime(there.time()))
                        .as("%s in %s, seen from %s", time, zone, there.zone())
                        .isEqualTo(reckoning
                                .start()
                                .atZone(ZoneId.of(there.zone()))
                                .toLocalDateTime());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CAPITALS")
    void a_capital_that_gives_up_changing_its_clocks_moves_no_wall_time_and_names_each_meeting_it_concerns(
            String zone) {
        ZoneRules standard = ZoneRules.of(ZoneId.of(zone).getRules().getStandardOffset(NOW));
        Reckoner tomorrow = by("2027a", id -> id.getId().equals(zone) ? standard : id.getRules());
        for (LocalDateTime time : meetings(ZoneId.of(zone).getRules())) {
            noticesWhatChanged(at(time, zone), tomorrow);
            noticesWhatChanged(at(time, "Asia/Seoul"), tomorrow);
        }
    }

    @ParameterizedTest
    @FieldSource("CAPITALS")
    void a_capital_that_moves_to_another_offset_is_noticed_in_every_meeting_that_it_takes_part_in(String zone) {
        int seconds = ZoneId.of(zone).getRules().getStandardOffset(NOW).getTotalSeconds();
        ZoneRules moved = ZoneRules.of(ZoneOffset.ofTotalSeconds(seconds + 1800));
        Reckoner tomorrow = by("2027a", id -> id.getId().equals(zone) ? moved : id.getRules());
        for (LocalDateTime time : meetings(ZoneId.of(zone).getRules())) {
            ScheduleEntry entry = at(time, zone);
            assertThat(noticesWhatChanged(entry, tomorrow))
                    .as("%s in %s", time, zone)
                    .isTrue();
            assertThat(noticesWhatChanged(at(time, "UTC"), tomorrow))
                    .as("%s for %s", time, zone)
                    .isTrue();
        }
    }

    /** Compares with rules of the platform, and tells whether a proposal named the meeting. */
    private static boolean noticesWhatChanged(ScheduleEntry entry, Reckoner tomorrow) {
        Reckoning before = reckoned(TODAY, entry);
        Reckoning after = reckoned(tomorrow, entry);
        Consultation scheduled = Consultation.unknown()
                .evolve(new ConsultationProposed(MEETING, null, "Talks", PARTIES, null, null, null))
                .evolve(new ConsultationScheduled(MEETING, entry, before));

        List<ConsultationEvent> events = scheduled.decide(new NoticeZoneRules(MEETING, after), NOW);

        boolean differs =
                !before.start().equals(after.start()) || !before.capitals().equals(after.capitals());
        assertThat(events)
                .isEqualTo(
                        differs
                                ? List.of(new ZoneRulesChangeNoticed(
                                        MEETING, null, "Talks", PARTIES, entry, before, after))
                                : List.of());
        for (ConsultationEvent event : events) {
            assertThat(scheduled.evolve(event))
                    .isInstanceOfSatisfying(
                            Consultation.Scheduled.class,
                            s -> assertThat(s.entry()).isEqualTo(entry));
        }
        return differs;
    }

    @Test
    void a_time_that_clocks_skip_comes_after_the_gap_and_one_that_comes_twice_is_the_first() {
        Reckoning skipped = reckoned(TODAY, at(LocalDate.of(2027, 3, 28).atTime(2, 30), "Europe/Paris"));
        assertThat(skipped.start()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        Reckoning twice = reckoned(TODAY, at(LocalDate.of(2027, 10, 31).atTime(2, 30), "Europe/Paris"));
        assertThat(twice.start()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(Duration.between(skipped.start(), twice.start()).toDays()).isEqualTo(216);
    }

    @Test
    void what_has_no_hour_or_no_zone_is_reckoned_to_nothing() {
        LocalDate day = LocalDate.of(2027, 1, 7);
        assertThat(TODAY.reckon(new ScheduleEntry(day, null, null, "Asia/Seoul", null, Mode.VIRTUAL, null), CAPITALS))
                .isNull();
        assertThat(TODAY.reckon(new ScheduleEntry(day, LocalTime.NOON, null, null, null, Mode.VIRTUAL, null), CAPITALS))
                .isNull();
        assertThat(TODAY.reckon(
                        new ScheduleEntry(
                                null, null, null, null, null, null, "Asia/Seoul", null, Mode.VIRTUAL, null, "soon"),
                        CAPITALS))
                .isNull();
    }

    @Test
    void a_zone_that_two_capitals_share_is_told_once() {
        Reckoning reckoning = TODAY.reckon(
                at(LocalDate.of(2027, 1, 7).atTime(15, 30), "Asia/Seoul"), List.of("Asia/Seoul", "Asia/Seoul"));
        assertThat(reckoning).isNotNull();
        assertThat(reckoning.capitals()).hasSize(1);
        assertThat(reckoning.rules()).isEqualTo("2026b");
    }
}
