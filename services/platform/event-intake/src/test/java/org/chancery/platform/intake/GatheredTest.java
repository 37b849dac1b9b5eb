package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private static final int MOST = 3;
    private static final long AFTER_A_WHILE = Duration.ofSeconds(1).toNanos();

    private final Lane lane = new Lane(new LaneId("counting", 0), Cursor.START);
    private final Lane other = new Lane(new LaneId("counting", 1), Cursor.START);
    private final Received idle = event("counter/idle", 1);
    private final Received wanted = event("counter/wanted", 2);
    private final Set<String> awaited = new HashSet<>();
    private final Gathered gathered = new Gathered(wanted::equals, awaited::contains, MOST);

    private static Received event(String counter, long number) {
        return Deliveries.of(
                        Counting.TYPES,
                        Subject.parse(counter),
                        0,
                        new Counting.Counted(1),
                        0,
                        number,
                        Deliveries.by("min.kim"),
                        Deliveries.nothing())
                .received();
    }

    @Test
    void what_asks_nothing_waits_for_what_does_and_goes_before_it() {
        gathered.add(Map.of(lane, List.of(idle)), 0);
        assertThat(gathered.isDue(0)).isFalse();

        gathered.add(Map.of(lane, List.of(wanted)), 0);
        assertThat(gathered.isDue(0)).isTrue();
        assertThat(gathered.take(MOST)).containsExactly(Map.entry(lane, List.of(idle, wanted)));
        assertThat(gathered.isEmpty()).isTrue();
    }

    @Test
    void what_does_not_go_into_a_portion_stays_in_its_order_and_is_due() {
        gathered.add(Map.of(lane, List.of(idle, wanted)), 0);
        assertThat(gathered.take(1)).containsExactly(Map.entry(lane, List.of(idle)));
        assertThat(gathered.isDue(0)).isTrue();

        gathered.add(Map.of(lane, List.of(idle)), 0);
        assertThat(gathered.take(MOST)).containsExactly(Map.entry(lane, List.of(wanted, idle)));
        assertThat(gathered.isDue(AFTER_A_WHILE)).isFalse();
    }

    @Test
    void what_is_left_of_a_lane_that_is_read_from_elsewhere_is_let_go_of() {
        gathered.add(Map.of(lane, List.of(wanted, idle)), 0);
        gathered.add(Map.of(other, List.of(wanted)), 0);
        gathered.drop(lane);
        assertThat(gathered.take(MOST)).containsExactly(Map.entry(other, List.of(wanted)));
        assertThat(gathered.isDue(AFTER_A_WHILE)).isFalse();
        gathered.drop(other);
        assertThat(gathered.isEmpty()).isTrue();
    }

    @Test
    void what_was_taken_before_it_was_on_the_topic_waits_for_company() {
        lane.reached(new Cursor(0, 2, null));
        gathered.add(Map.of(lane, List.of(wanted)), 0);
        assertThat(gathered.isDue(0)).isFalse();
        assertThat(gathered.isDue(AFTER_A_WHILE)).isTrue();
    }

    @Test
    void nothing_is_never_due() {
        gathered.add(Map.of(), 0);
        assertThat(gathered.isDue(AFTER_A_WHILE)).isFalse();
    }

    @Test
    void nothing_waits_for_long_even_if_more_keeps_coming() {
        gathered.add(Map.of(lane, List.of(idle)), 0);
        gathered.add(Map.of(other, List.of(idle)), AFTER_A_WHILE - 1);
        assertThat(gathered.isDue(AFTER_A_WHILE)).isTrue();
    }

    @Test
    void more_than_goes_into_a_batch_is_not_gathered() {
        gathered.add(Map.of(lane, List.of(idle, idle)), 0);
        assertThat(gathered.isDue(0)).isFalse();
        gathered.add(Map.of(other, List.of(idle)), 0);
        assertThat(gathered.isDue(0)).isTrue();
    }

    @Test
    void what_somebody_waits_for_is_due() {
        gathered.add(Map.of(lane, List.of(idle)), 0);
        awaited.add("counter/idle");
        assertThat(gathered.isDue(0)).isTrue();
    }

    @Test
    void what_may_be_missing_in_a_stopped_lane_is_due() {
        lane.reached(new Cursor(0, 0, "a number is missing"));
        gathered.add(Map.of(lane, List.of(idle)), 0);
        assertThat(gathered.isDue(0)).isTrue();
    }

    @Test
    void urgency_ends_with_what_was_urgent() {
        gathered.add(Map.of(lane, List.of(wanted)), 0);
        gathered.take(MOST);
        gathered.add(Map.of(lane, List.of(idle)), 0);
        assertThat(gathered.isDue(0)).isFalse();
    }
}
