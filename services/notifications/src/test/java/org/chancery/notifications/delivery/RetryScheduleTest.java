package org.chancery.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetryScheduleTest {

    private final RetrySchedule schedule = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("chancery.retries", RetrySchedule.class);

    @Test
    void waits_five_seconds_first() {
        assertThat(schedule.after(1)).contains(Duration.ofSeconds(5));
    }

    @Test
    void gives_up_after_ten_attempts() {
        assertThat(schedule.after(9)).contains(Duration.ofHours(24));
        assertThat(schedule.after(10)).isEmpty();
    }

    @Test
    void keeps_trying_for_about_three_days() {
        Duration all = IntStream.rangeClosed(1, 9)
                .mapToObj(attempt -> schedule.after(attempt).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
    }
}
