package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.chancery.platform.envelope.NewestEvents;
import org.junit.jupiter.api.Test;

class NewestTest {

    private static final int MOST = 256;

    private final Newest newest = new Newest("jars");

    private static OutgoingEvent event(int lane, long number) {
        byte[] json = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new OutgoingEvent(
                lane, number, new UUID(lane, number), "jar/1", number - 1, Instant.EPOCH, "jar-sealed", 1, json, json);
    }

    private void stored(int lane, long... numbers) {
        var events =
                LongStream.of(numbers).mapToObj(number -> event(lane, number)).toList();
        newest.add(events, events.size());
    }

    private List<Long> after(int lane, long number) {
        return newest.after(Map.of(lane, number)).stream()
                .map(OutgoingEvent::number)
                .toList();
    }

    @Test
    void gives_what_goes_on_from_a_number() {
        stored(0, 1, 2);
        stored(0, 3);
        stored(1, 8);

        assertThat(after(0, 0)).containsExactly(1L, 2L, 3L);
        assertThat(after(0, 2)).containsExactly(3L);
        assertThat(after(0, 3)).isEmpty();
        assertThat(after(1, 7)).containsExactly(8L);
        assertThat(after(2, 0)).isEmpty();
    }

    @Test
    void gives_nothing_across_a_gap() {
        stored(0, 1, 2);
        stored(0, 4);

        assertThat(after(0, 0)).as("before the gap").isEmpty();
        assertThat(after(0, 2)).as("in the gap").isEmpty();
        assertThat(after(0, 3)).containsExactly(4L);
        assertThat(newest.hasMoreAfter(0, 2)).isFalse();
        assertThat(newest.hasMoreAfter(0, 3)).isTrue();
        assertThat(newest.isAheadOf(Map.of(0, 2L))).isTrue();
        assertThat(newest.isAheadOf(Map.of(0, 4L))).isFalse();
    }

    @Test
    void begins_anew_with_what_comes_too_late_or_once_more() {
        stored(0, 1);
        stored(0, 3);
        stored(0, 2);

        assertThat(after(0, 1)).containsExactly(2L);
        assertThat(after(0, 2)).isEmpty();
    }

    @Test
    void gives_nothing_that_was_stored_before_a_reader_or_a_relay_began() {
        stored(0, 1);
        newest.listen(() -> {});
        assertThat(after(0, 0)).isEmpty();

        stored(0, 2);
        assertThat(after(0, 1)).containsExactly(2L);
        newest.forget();
        assertThat(after(0, 1)).isEmpty();
        assertThat(newest.isAheadOf(Map.of(0, 1L))).isFalse();
    }

    @Test
    void what_becomes_of_a_listener_is_no_matter_of_whoever_stores() {
        var told = new ArrayList<String>();
        newest.listen(() -> {
            throw new IllegalStateException("closed");
        });
        newest.listen(() -> told.add("more"));
        stored(0, 1);
        assertThat(told).hasSize(1);
    }

    @Test
    void keeps_only_so_many() {
        stored(0, LongStream.rangeClosed(1, MOST + 1).toArray());

        assertThat(after(0, 0)).isEmpty();
        assertThat(after(0, 1)).hasSize(MOST);
    }

    @Test
    void tells_its_listeners_until_they_want_no_more() {
        var told = new ArrayList<String>();
        Runnable end = newest.listen(() -> told.add("more"));
        stored(0, 1);
        newest.add(List.of(), 1);
        assertThat(told).as("of what got a number").containsExactly("more");

        end.run();
        stored(0, 2);
        assertThat(told).hasSize(1);
    }

    @Test
    void knows_that_something_got_no_number_until_it_is_looked_for() {
        stored(0, 1);
        assertThat(newest.hasLeftSome()).isFalse();

        newest.add(List.of(event(0, 2)), 2);
        stored(0, 3);
        assertThat(newest.hasLeftSome()).isTrue();

        newest.isLookedFor();
        assertThat(newest.hasLeftSome()).isFalse();
    }

    @Test
    void gives_readers_what_will_be_on_the_topic() {
        stored(0, 7);

        NewestEvents.Event event = newest.after(0, 6).getFirst();
        var record = new CloudEvents("jars", "jars").record(event(0, 7));
        assertThat(newest.publisher()).isEqualTo("jars");
        assertThat(event.key()).isEqualTo(record.key());
        assertThat(event.body()).isEqualTo(record.value());
        assertThat(event.headers())
                .usingRecursiveComparison()
                .isEqualTo(java.util.Arrays.stream(record.headers().toArray())
                        .map(header -> new NewestEvents.Header(header.key(), header.value()))
                        .toList());
    }
}
