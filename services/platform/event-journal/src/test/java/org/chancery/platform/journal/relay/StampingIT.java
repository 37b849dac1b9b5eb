package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.Outbox.Mark;
import org.chancery.platform.journal.relay.Outbox.Stamped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StampingIT {

    private static final Map<Integer, Long> START = Map.of(0, 0L, 1, 0L, 2, 0L, 3, 0L);
    private static final int FEW = 64;
    private static final int PLENTY = 1_000;

    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());
    private JdbcOutbox outbox;

    @BeforeEach
    void a_store_without_a_relay() throws SQLException {
        servers.start(Map.of("chancery.relay.enabled", "false")).close();
        outbox = new JdbcOutbox(RelaySession.open(servers.database()));
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void a_few_events_come_back_as_they_are_found_when_asked_for() {
        stored(30);

        Stamped stamped = outbox.stamp(Map.of(), PLENTY);

        assertThat(stamped.events())
                .usingRecursiveComparison()
                .isEqualTo(outbox.stampedAfter(START, PLENTY))
                .isNotEqualTo(List.of());
        assertThat(stamped.events())
                .hasSize(30)
                .isSortedAccordingTo(Comparator.comparing(OutgoingEvent::lane).thenComparing(OutgoingEvent::number));
        assertThat(stamped.events().stream().map(OutgoingEvent::lane).distinct())
                .hasSizeGreaterThan(1);
        assertThat(stamped.through()).isEqualTo(numbers(outbox.marks(), Mark::stamped));
    }

    @Test
    void only_what_has_just_got_its_number_comes_back() {
        stored(3);
        outbox.stamp(Map.of(), PLENTY);
        stored(2);

        Stamped stamped = outbox.stamp(Map.of(), PLENTY);

        assertThat(stamped.events()).hasSize(2);
        assertThat(stamped.through().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(5);
        assertThat(outbox.stamp(Map.of(), PLENTY)).isEqualTo(new Stamped(stamped.through(), List.of()));
    }

    @Test
    void many_are_to_be_asked_for() {
        stored(FEW + 1);

        Stamped stamped = outbox.stamp(Map.of(), PLENTY);

        assertThat(stamped.events()).isEmpty();
        assertThat(stamped.through().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(FEW + 1);
        assertThat(outbox.stampedAfter(START, PLENTY)).hasSize(FEW + 1);
    }

    @Test
    void marks_move_with_it_and_never_back() {
        stored(40);
        Map<Integer, Long> through = outbox.stamp(Map.of(), PLENTY).through();
        stored(3);

        outbox.stamp(through, PLENTY);
        assertThat(numbers(outbox.marks(), Mark::sent)).isEqualTo(through);

        outbox.stamp(START, PLENTY);
        assertThat(numbers(outbox.marks(), Mark::sent)).isEqualTo(through);
        assertThat(outbox.marks().values().stream().mapToLong(Mark::stamped).sum())
                .isEqualTo(43);
    }

    private static Map<Integer, Long> numbers(Map<Integer, Mark> marks, ToLongFunction<Mark> number) {
        var numbers = new TreeMap<Integer, Long>();
        marks.forEach((lane, mark) -> numbers.put(lane, number.applyAsLong(mark)));
        return numbers;
    }

    private void stored(int events) {
        Stream.generate(() -> "INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type,"
                        + " revision, payload, metadata) VALUES (gen_random_uuid(), 'jar', 'jar/' || gen_random_uuid(), 0,"
                        + " now(), 'jar-sealed', 1, '{}', '{}')")
                .limit(events)
                .forEach(insert -> jdbc.sql(insert).update());
    }
}
