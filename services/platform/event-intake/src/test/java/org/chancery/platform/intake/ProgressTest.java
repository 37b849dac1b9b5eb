package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.intake.testing.Deliveries;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<Delivery> taken = new ArrayList<>();

    private final Progress.Step takes = delivery -> {
        taken.add(delivery);
        return null;
    };

    private static Received event(String counter, long version, long number) {
        return Deliveries.of(
                        Counting.TYPES,
                        Subject.parse(counter),
                        version,
                        new Counting.Counted(1),
                        0,
                        number,
                        Deliveries.by("min.kim"),
                        Deliveries.nothing())
                .received();
    }

    @Test
    void notes_the_newest_version_of_each_aggregate() {
        var progress = new Progress(Cursor.START, new HashSet<>());
        progress.pass(event("counter/1", 0, 1), takes);
        progress.pass(event("counter/2", 5, 2), takes);
        progress.pass(event("counter/1", 1, 3), takes);
        assertThat(progress.applied()).containsOnly(Map.entry("counter/1", 1L), Map.entry("counter/2", 5L));
        assertThat(progress.cursor()).isEqualTo(new Cursor(3, 3, null));
    }

    @Test
    void parks_what_fails_and_queues_what_follows_it() {
        var progress = new Progress(Cursor.START, new HashSet<>());
        progress.pass(event("counter/1", 0, 1), _ -> "it is poisoned");
        progress.pass(event("counter/2", 0, 2), takes);
        progress.pass(event("counter/1", 1, 3), takes);
        assertThat(taken).extracting(Delivery::number).containsExactly(2L);
        assertThat(progress.parked())
                .extracting(ParkingLot.Entry::reason)
                .containsExactly("it is poisoned", ParkingLot.QUEUED);
        assertThat(progress.applied()).containsOnlyKeys("counter/2");
    }

    @Test
    void queues_behind_what_was_parked_before() {
        var progress = new Progress(Cursor.START, new HashSet<>(Set.of("counter/1")));
        progress.pass(event("counter/1", 0, 1), takes);
        assertThat(taken).isEmpty();
        assertThat(progress.parked()).hasSize(1);
    }

    @Test
    void passes_over_what_cannot_be_taken_until_it_comes_from_the_topic() {
        var progress = new Progress(Cursor.START, new HashSet<>(Set.of("counter/2")));
        assertThat(progress.pass(early(event("counter/1", 0, 1)), _ -> "it is poisoned"))
                .isTrue();
        assertThat(progress.pass(early(event("counter/2", 0, 1)), takes)).isTrue();
        assertThat(progress.pass(early(Deliveries.with(event("counter/3", 0, 1), "ce_actor", null)), takes))
                .isTrue();
        assertThat(progress.pass(early(event("counter/4", 0, 2)), takes)).isTrue();
        assertThat(progress.parked()).isEmpty();
        assertThat(taken).isEmpty();
        assertThat(progress.cursor()).as("neither stopped nor moved").isEqualTo(Cursor.START);

        progress.passAll(
                List.of(early(event("counter/2", 0, 1)), early(event("counter/5", 0, 2)), event("counter/2", 0, 1)),
                takes);
        assertThat(progress.parked()).as("what comes behind it").hasSize(1);
        assertThat(progress.pass(early(event("counter/5", 0, 2)), takes)).isTrue();
        assertThat(taken).hasSize(1);
    }

    private static Received early(Received record) {
        return new Received(
                record.topic(),
                record.lane(),
                Received.NOT_ON_THE_TOPIC,
                record.key(),
                record.headers(),
                record.body());
    }

    @Test
    void goes_no_further_than_a_gap() {
        var progress = new Progress(Cursor.START, new HashSet<>());
        assertThat(progress.pass(event("counter/1", 1, 2), takes)).isFalse();
        assertThat(taken).isEmpty();
        assertThat(progress.cursor().stopped()).isTrue();
    }
}
