package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.chancery.platform.journal.jar.JarServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MarksIT {

    private static final int LANE = 2;
    private static final int PLENTY = 1_000_000;

    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());
    private RelaySession session;
    private Marks marks;

    @BeforeEach
    void a_store_without_a_relay() throws SQLException {
        servers.start(Map.of("chancery.relay.enabled", "false")).close();
        session = RelaySession.open(servers.database());
        marks = new Marks(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void reads_by_number_whatever_the_order_in_the_store() {
        long first = stored(0);
        long second = stored(1);
        long third = stored(2);
        stamped(1, third, first);
        stamped(3, second);

        assertThat(versions(marks.stampedAfter(Map.of(LANE, 0L), 10, PLENTY))).containsExactly(2L, 0L, 1L);
        assertThat(versions(marks.stampedAfter(Map.of(LANE, 1L), 10, PLENTY))).containsExactly(0L, 1L);
        assertThat(versions(marks.stampedAfter(Map.of(LANE, 1L), 1, PLENTY))).containsExactly(0L);
        assertThat(marks.stampedAfter(Map.of(LANE, 3L), 10, PLENTY)).isEmpty();
    }

    @Test
    void comes_to_what_is_next_where_only_what_follows_it_found_room() {
        long first = stored(0);
        long second = stored(1);
        stamped(1, second, first);

        assertThat(marks.stampedAfter(Map.of(LANE, 0L), 10, 1)).singleElement().satisfies(event -> {
            assertThat(event.number()).isEqualTo(1);
            assertThat(event.version()).isEqualTo(1);
        });
        assertThat(versions(marks.stampedAfter(Map.of(LANE, 1L), 10, 1))).containsExactly(0L);
    }

    @Test
    void does_not_pass_over_a_number_whose_event_is_gone() {
        long last = stored(0);
        stamped(1, last + 1, last);

        assertThatIllegalStateException()
                .isThrownBy(() -> marks.stampedAfter(Map.of(LANE, 0L), 10, PLENTY))
                .withMessageContaining("number 1 in lane 2 is not stored");
    }

    @Test
    void says_so_at_once_where_other_lanes_go_on() {
        long gone = stored(0);
        long other = stored(1);
        stamped(1, gone);
        jdbc.sql("INSERT INTO stamped_batch (lane, first_number, event_indexes) VALUES (3, 1, ?)")
                .param(new Long[] {other})
                .update();
        jdbc.sql("DELETE FROM event WHERE global_index = ?").param(gone).update();

        assertThatIllegalStateException()
                .isThrownBy(() -> marks.stampedAfter(Map.of(LANE, 0L, 3, 0L), 10, PLENTY))
                .withMessageContaining("number 1 in lane 2 is not stored");
    }

    private static List<Long> versions(List<OutgoingEvent> events) {
        return events.stream().map(OutgoingEvent::version).toList();
    }

    private long stored(long version) {
        return jdbc.sql(
                        "INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision,"
                                + " payload, metadata) VALUES (gen_random_uuid(), 'jar', 'jar/1', ?, now(), 'jar-sealed', 1, '{}', '{}')"
                                + " RETURNING global_index")
                .param(version)
                .query(Long.class)
                .single();
    }

    private void stamped(long number, Long... indexes) {
        jdbc.sql("INSERT INTO stamped_batch (lane, first_number, event_indexes) VALUES (?, ?, ?)")
                .params(LANE, number, indexes)
                .update();
    }
}
