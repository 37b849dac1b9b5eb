package org.chancery.scheduling.consultation;

import static org.chancery.scheduling.consultation.ConsultationRefusal.END_COMES_AFTER_START;
import static org.chancery.scheduling.consultation.ConsultationRefusal.NO_SUCH_ZONE;
import static org.chancery.scheduling.consultation.SeoulDelhi.MEETING;
import static org.chancery.scheduling.consultation.SeoulDelhi.PROPOSED;
import static org.chancery.scheduling.consultation.SeoulDelhi.consultation;
import static org.chancery.scheduling.consultation.SeoulDelhi.entry;

import java.time.LocalTime;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.consultation.ConsultationCommand.ScheduleConsultation;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationScheduled;
import org.chancery.scheduling.events.ScheduleEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    private static final LocalTime HALF_PAST_THREE = LocalTime.of(15, 30);

    @Nested
    class A_schedule_entry {

        @Test
        void may_know_its_date_only() {
            accepts(entry(null, null, null));
        }

        @Test
        void may_know_its_end() {
            accepts(entry(HALF_PAST_THREE, HALF_PAST_THREE.plusMinutes(1), "Asia/Kolkata"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Asia/Atlantis", "KST", "UTC+9", "+09:00"})
        void is_in_a_zone_that_exists(String zone) {
            schedule(entry(HALF_PAST_THREE, null, zone))
                    .thenRefused(NO_SUCH_ZONE)
                    .at("/zone");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void does_not_end_before_it_starts(int minutes) {
            schedule(entry(HALF_PAST_THREE, HALF_PAST_THREE.plusMinutes(minutes), null))
                    .thenRefused(END_COMES_AFTER_START)
                    .at("/end");
        }

        @Test
        void does_not_end_where_it_does_not_start() {
            schedule(entry(null, HALF_PAST_THREE, null))
                    .thenRefused(END_COMES_AFTER_START)
                    .at("/end");
        }
    }

    private static void accepts(ScheduleEntry entry) {
        schedule(entry).thenEvents(new ConsultationScheduled(MEETING, entry));
    }

    private static DeciderScenario<Consultation, ConsultationCommand, ConsultationEvent>.Outcome schedule(
            ScheduleEntry entry) {
        return consultation().given(PROPOSED).when(new ScheduleConsultation(MEETING, entry));
    }
}
