package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EndsSeenTest {

    private static final LaneId LANE = new LaneId("counting", 0);

    private final AtomicLong clock = new AtomicLong();
    private final EndsSeen seen = new EndsSeen(clock::get);

    private void seenAt(long second, long end) {
        clock.set(Duration.ofSeconds(second).toNanos());
        seen.note(Map.of(LANE, end));
    }

    @Test
    void nobody_is_behind_who_stands_at_the_end_or_in_a_lane_that_nobody_saw() {
        seenAt(0, 5);

        assertThat(seen.since(LANE, 5)).isZero();
        assertThat(seen.since(new LaneId("counting", 1), 0)).isZero();
    }

    @Test
    void the_oldest_that_was_not_taken_says_for_how_long() {
        seenAt(0, 5);
        seenAt(10, 7);
        seenAt(12, 7);
        seenAt(20, 9);

        assertThat(seen.since(LANE, 4)).hasSeconds(20);
        assertThat(seen.since(LANE, 5)).hasSeconds(10);
        assertThat(seen.since(LANE, 7)).isZero();
        assertThat(seen.since(LANE, 9)).isZero();
    }

    @Test
    void a_lane_that_was_made_anew_begins_anew() {
        seenAt(0, 5);
        seenAt(10, 2);
        seenAt(13, 2);

        assertThat(seen.since(LANE, 0)).hasSeconds(3);
    }

    @Test
    void what_is_kept_is_bounded_and_begins_with_the_first() {
        for (int second = 0; second <= 5_000; second++) {
            seenAt(second, second + 1);
        }

        assertThat(seen.since(LANE, 0)).hasSeconds(5_000);
        assertThat(seen.since(LANE, 4_000)).isBetween(Duration.ofSeconds(980), Duration.ofSeconds(1_000));
    }
}
