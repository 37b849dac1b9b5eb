package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.chancery.platform.journal.jar.JarServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxDepthIT {

    private static final Instant NOW = Instant.parse("2026-03-02T10:20:00Z");

    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());
    private final OutboxDepth depth = new OutboxDepth(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void a_store_without_a_relay() {
        servers.start(Map.of("chancery.relay.enabled", "false")).close();
    }

    @Test
    void says_since_when_the_oldest_waits_with_a_number_or_without() throws SQLException {
        assertThat(depth.events()).isZero();
        assertThat(depth.age()).isZero();
        stored("jar/1", 0, "10:00");
        stored("jar/1", 1, "10:05");
        assertThat(depth.age()).isEqualTo(Duration.ofMinutes(20));

        try (var outbox = new JdbcOutbox(RelaySession.open(servers.database()))) {
            outbox.stamp(Map.of(), 10);
            assertThat(depth.age()).as("stamped").isEqualTo(Duration.ofMinutes(20));
            stored("jar/1", 2, "10:12");

            outbox.stamp(Map.of(laneOf("jar/1"), 1L), 0);
            assertThat(depth.age()).as("the first is sent").isEqualTo(Duration.ofMinutes(15));
            outbox.stamp(Map.of(laneOf("jar/1"), 2L), 0);
            assertThat(depth.age()).as("the third has no number").isEqualTo(Duration.ofMinutes(8));
            assertThat(depth.events()).isEqualTo(1);
            outbox.stamp(Map.of(), 10);
            outbox.stamp(Map.of(laneOf("jar/1"), 3L), 0);
            assertThat(depth.age()).isZero();
        }
    }

    @Test
    void does_not_count_backwards_where_another_clock_is_ahead() {
        stored("jar/1", 0, "10:21");

        assertThat(depth.age()).isZero();
        assertThat(depth.events()).isEqualTo(1);
    }

    private void stored(String aggregate, long version, String time) {
        jdbc.sql(
                        "INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision,"
                                + " payload, metadata) VALUES (gen_random_uuid(), 'jar', ?, ?, ?::timestamptz, 'jar-sealed', 1, '{}', '{}')")
                .params(aggregate, version, "2026-03-02T" + time + ":00Z")
                .update();
    }

    private int laneOf(String aggregate) {
        return jdbc.sql("SELECT lane_of(?)")
                .param(aggregate)
                .query(Integer.class)
                .single();
    }
}
