package org.chancery.scheduling.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.consultation.ConsultationRefusal.ALREADY_HELD;
import static org.chancery.scheduling.consultation.ConsultationRefusal.IT_IS_CANCELLED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NOT_SCHEDULED;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_CONSULTATION;
import static org.chancery.scheduling.consultation.SeoulDelhi.CHANNEL;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD;
import static org.chancery.scheduling.consultation.SeoulDelhi.HELD_WITHDRAWN;
import static org.chancery.scheduling.consultation.SeoulDelhi.IN;
import static org.chancery.scheduling.consultation.SeoulDelhi.KR;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.ON_THE_DAY;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.SCHEDULED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.KeepWallTime;
import org.chancery.scheduling.consultation.ConsultationCommand.NoticeZoneRules;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationAnnounced;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationRescheduled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ConsultationEvent.WallTimeKept;
import org.chancery.scheduling.events.ConsultationEvent.ZoneRulesChangeNoticed;
import org.chancery.scheduling.events.Reckoning;
import org.chancery.scheduling.events.Reckoning.WallTime;
import org.chancery.scheduling.events.StatedReason;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ZoneRulesTest {

    private static final Reckoning BEFORE = reckoning("2020f", "2021-01-07T06:30:00Z", 12);
    private static final Reckoning AFTER = reckoning("2021a", "2021-01-07T05:30:00Z", 11);
    private static final ConsultationScheduled RECKONED = new ConsultationScheduled(MEETING, ON_THE_DAY, BEFORE);
    private static final ZoneRulesChangeNoticed NOTICED =
            new ZoneRulesChangeNoticed(MEETING, CHANNEL, null, List.of(KR, IN), ON_THE_DAY, BEFORE, AFTER);
    private static final List<StatedReason> WITHHELD = List.of(new StatedReason(null, null, Standing.WITHHELD));

    private final DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent> consultation =
            SeoulDelhi.consultationAt("2020-12-20T00:00:00Z");

    private static Reckoning reckoning(String rules, String start, int hourInDelhi) {
        return new Reckoning(
                Instant.parse(start),
                rules,
                List.of(new WallTime("Asia/Kolkata", LocalDate.of(2021, 1, 7), LocalTime.of(hourInDelhi, 0))));
    }

    private static NoticeZoneRules notice(Reckoning present) {
        return new NoticeZoneRules(MEETING, present);
    }

    @Nested
    class A_scheduled_consultation {

        @Test
        void keeps_what_its_start_was_reckoned_to_be() {
            consultation
                    .given(PROPOSED)
                    .when(new ScheduleConsultation(MEETING, ON_THE_DAY, List.of(), List.of(), BEFORE))
                    .thenEvents(RECKONED);
            consultation
                    .given(PROPOSED, SCHEDULED)
                    .when(new ScheduleConsultation(
                            MEETING, SeoulDelhi.entry(LocalTime.NOON, null, "Asia/Seoul"), List.of(), List.of(), AFTER))
                    .thenEvents(new ConsultationRescheduled(
                            MEETING,
                            CHANNEL,
                            ON_THE_DAY,
                            SeoulDelhi.entry(LocalTime.NOON, null, "Asia/Seoul"),
                            List.of(),
                            List.of(),
                            AFTER));
        }

        @Test
        void notices_that_its_wall_time_means_another_instant() {
            consultation.given(PROPOSED, RECKONED).when(notice(AFTER)).thenEvents(NOTICED);
        }

        @Test
        void notices_that_the_other_capital_has_other_hours_though_the_instant_is_the_same() {
            Reckoning elsewhere = reckoning("2021a", "2021-01-07T06:30:00Z", 13);
            consultation
                    .given(PROPOSED, RECKONED)
                    .when(notice(elsewhere))
                    .thenEvents(new ZoneRulesChangeNoticed(
                            MEETING, CHANNEL, null, List.of(KR, IN), ON_THE_DAY, BEFORE, elsewhere));
        }

        @Test
        void notices_nothing_where_only_the_version_is_another() {
            consultation
                    .given(PROPOSED, RECKONED)
                    .when(notice(reckoning("2021a", "2021-01-07T06:30:00Z", 12)))
                    .thenNothing();
        }

        @Test
        void notices_nothing_where_nothing_was_reckoned() {
            consultation.given(PROPOSED, SCHEDULED).when(notice(AFTER)).thenNothing();
        }

        @Test
        void notices_nothing_once_it_has_begun() {
            SeoulDelhi.consultationAt("2021-01-07T05:30:00Z")
                    .given(PROPOSED, RECKONED)
                    .when(notice(AFTER))
                    .thenNothing();
            SeoulDelhi.consultationAt("2021-01-07T05:29:59Z")
                    .given(PROPOSED, RECKONED)
                    .when(notice(AFTER))
                    .thenEvents(NOTICED);
        }

        @Test
        void keeps_its_wall_time_and_shows_what_has_become_of_it() {
            Consultation after =
                    consultation.given(PROPOSED, RECKONED).when(notice(AFTER)).after();
            assertThat(after).isInstanceOfSatisfying(Consultation.Scheduled.class, scheduled -> {
                assertThat(scheduled.entry()).isEqualTo(ON_THE_DAY);
                assertThat(scheduled.reckoning()).isEqualTo(BEFORE);
                assertThat(scheduled.changed()).isEqualTo(AFTER);
            });
            assertThat(after.label(NOTICED).about()).contains(KR.subject(), IN.subject(), CHANNEL.subject());
        }

        @Test
        void has_nothing_to_keep_where_no_rules_have_changed() {
            consultation
                    .given(PROPOSED, RECKONED)
                    .when(new KeepWallTime(MEETING))
                    .thenNothing();
        }
    }

    @Nested
    class A_consultation_whose_zone_rules_have_changed {

        @Test
        void is_kept_at_its_wall_time_once() {
            consultation
                    .given(PROPOSED, RECKONED, NOTICED)
                    .when(new KeepWallTime(MEETING))
                    .thenEvents(new WallTimeKept(MEETING, AFTER));
        }

        @Test
        void compares_with_what_was_kept_from_then_on() {
            var kept = new WallTimeKept(MEETING, AFTER);
            consultation
                    .given(PROPOSED, RECKONED, NOTICED, kept)
                    .when(notice(AFTER))
                    .thenNothing();
            consultation
                    .given(PROPOSED, RECKONED, NOTICED, kept)
                    .when(notice(BEFORE))
                    .thenEvents(new ZoneRulesChangeNoticed(
                            MEETING, CHANNEL, null, List.of(KR, IN), ON_THE_DAY, AFTER, BEFORE));
        }

        @Test
        void is_told_of_a_further_change_from_the_last_one() {
            Reckoning third = reckoning("2021b", "2021-01-07T07:30:00Z", 13);
            consultation
                    .given(PROPOSED, RECKONED, NOTICED)
                    .when(notice(third))
                    .thenEvents(new ZoneRulesChangeNoticed(
                            MEETING, CHANNEL, null, List.of(KR, IN), ON_THE_DAY, AFTER, third));
        }

        @Test
        void has_nothing_to_look_at_once_the_rules_have_come_back() {
            Consultation after = consultation
                    .given(PROPOSED, RECKONED, NOTICED)
                    .when(notice(BEFORE))
                    .after();
            assertThat(after).isEqualTo(Consultation.unknown().evolve(PROPOSED).evolve(RECKONED));
        }

        @Test
        void stays_so_when_it_is_announced_and_no_longer_when_it_is_moved() {
            Consultation noticed =
                    Consultation.unknown().evolve(PROPOSED).evolve(RECKONED).evolve(NOTICED);
            assertThat(noticed.evolve(new ConsultationAnnounced(MEETING, null, null)))
                    .isInstanceOfSatisfying(
                            Consultation.Scheduled.class,
                            s -> assertThat(s.changed()).isEqualTo(AFTER));
            assertThat(noticed.evolve(new ConsultationRescheduled(MEETING, CHANNEL, ON_THE_DAY, ON_THE_DAY)))
                    .isInstanceOfSatisfying(
                            Consultation.Scheduled.class,
                            s -> assertThat(s.changed()).isNull());
        }
    }

    @Nested
    class A_consultation_without_a_time_to_come {

        @Test
        void notices_nothing() {
            var postponed =
                    new ConsultationPostponed(MEETING, CHANNEL, null, List.of(KR, IN), List.of(), WITHHELD, null);
            var cancelled =
                    new ConsultationCancelled(MEETING, CHANNEL, null, List.of(KR, IN), List.of(), WITHHELD, null);
            consultation.given(PROPOSED).when(notice(AFTER)).thenNothing();
            consultation
                    .given(PROPOSED, RECKONED, postponed)
                    .when(notice(AFTER))
                    .thenNothing();
            consultation
                    .given(PROPOSED, RECKONED, cancelled)
                    .when(notice(AFTER))
                    .thenNothing();
            consultation.given(PROPOSED, RECKONED, HELD).when(notice(AFTER)).thenNothing();
            consultation
                    .given(PROPOSED, RECKONED, HELD, HELD_WITHDRAWN)
                    .when(notice(AFTER))
                    .thenNothing();
            consultation.given().when(notice(AFTER)).thenRefused(NO_SUCH_CONSULTATION);
        }

        @Test
        void keeps_none() {
            var postponed =
                    new ConsultationPostponed(MEETING, CHANNEL, null, List.of(KR, IN), List.of(), WITHHELD, null);
            var cancelled =
                    new ConsultationCancelled(MEETING, CHANNEL, null, List.of(KR, IN), List.of(), WITHHELD, null);
            consultation.given().when(new KeepWallTime(MEETING)).thenRefused(NO_SUCH_CONSULTATION);
            consultation.given(PROPOSED).when(new KeepWallTime(MEETING)).thenRefused(NOT_SCHEDULED);
            consultation
                    .given(PROPOSED, RECKONED, postponed)
                    .when(new KeepWallTime(MEETING))
                    .thenRefused(NOT_SCHEDULED);
            consultation
                    .given(PROPOSED, RECKONED, cancelled)
                    .when(new KeepWallTime(MEETING))
                    .thenRefused(IT_IS_CANCELLED);
            consultation
                    .given(PROPOSED, RECKONED, HELD)
                    .when(new KeepWallTime(MEETING))
                    .thenRefused(ALREADY_HELD);
            assertThat(Consultation.unknown().evolve(PROPOSED).evolve(NOTICED))
                    .isEqualTo(Consultation.unknown().evolve(PROPOSED));
            assertThat(Consultation.unknown().evolve(PROPOSED).evolve(new WallTimeKept(MEETING, AFTER)))
                    .isEqualTo(Consultation.unknown().evolve(PROPOSED));
        }
    }
}
