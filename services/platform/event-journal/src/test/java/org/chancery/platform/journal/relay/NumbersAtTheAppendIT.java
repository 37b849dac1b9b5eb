package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.chancery.platform.journal.relay.Outbox.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When what is appended gets its numbers at once, and that otherwise it waits for the relay, which is moved by hand here. */
class NumbersAtTheAppendIT {

    private static final int PLENTY = 1_000;
    private static final Map<Integer, Long> START = Map.of(0, 0L, 1, 0L, 2, 0L, 3, 0L);

    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());
    private final JarId jar = newJar();
    private ConfigurableApplicationContext service;
    private JdbcOutbox outbox;

    @BeforeEach
    void a_store_with_a_session_of_a_relay() throws SQLException {
        service = servers.start(Map.of("chancery.relay.enabled", "false"));
        outbox = new JdbcOutbox(RelaySession.open(servers.database()));
        assertThat(outbox.takesTheLock()).isTrue();
    }

    @AfterEach
    void close() {
        outbox.close();
        service.close();
    }

    @Test
    void an_event_waits_as_long_as_no_relay_has_looked_at_the_topic() {
        put("red", "green");

        assertThat(given()).isZero();
        assertThat(waiting()).isEqualTo(2);
        assertThat(outbox.given().eventsWait()).isTrue();
        assertThat(newest().hasLeftSome()).isTrue();
    }

    @Test
    void an_event_has_its_number_once_a_relay_has_looked() {
        outbox.hasLookedAtTheTopic();

        put("red", "green");
        put("blue");

        assertThat(waiting()).isZero();
        assertThat(outbox.given().eventsWait()).isFalse();
        assertThat(outbox.stampedAfter(START, PLENTY))
                .extracting(OutgoingEvent::number, OutgoingEvent::version)
                .containsExactly(numberedAs(1, 0), numberedAs(2, 1), numberedAs(3, 2));
        assertThat(newest().after(START))
                .as("what the process is told")
                .usingRecursiveComparison()
                .isEqualTo(outbox.stampedAfter(START, PLENTY));
        assertThat(newest().hasLeftSome()).isFalse();
    }

    @Test
    void nothing_gets_a_number_before_what_waits_for_one() {
        put("red");
        outbox.hasLookedAtTheTopic();

        put("green");
        assertThat(waiting()).isEqualTo(2);

        outbox.stamp(Map.of(), PLENTY);
        put("blue");
        assertThat(waiting()).isZero();
        assertThat(outbox.stampedAfter(START, PLENTY))
                .extracting(OutgoingEvent::number, OutgoingEvent::version)
                .containsExactly(numberedAs(1, 0), numberedAs(2, 1), numberedAs(3, 2));
    }

    @Test
    void an_append_does_not_wait_for_whoever_gives_numbers_of_its_lane() throws SQLException {
        outbox.hasLookedAtTheTopic();
        try (Connection other = servers.database().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM lane FOR UPDATE");

            put("red");

            assertThat(waiting()).isEqualTo(1);
            assertThat(given()).isZero();
        }
        put("green");
        assertThat(waiting()).as("as what came before it waits").isEqualTo(2);
    }

    @Test
    void the_leave_ends_with_the_session() throws SQLException {
        outbox.hasLookedAtTheTopic();
        put("red");
        outbox.close();
        outbox = new JdbcOutbox(RelaySession.open(servers.database()));
        assertThat(outbox.takesTheLock()).isTrue();

        put("green");

        assertThat(given()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whoever_does_not_ask_for_numbers_gets_none_and_holds_up_nobody() throws SQLException {
        try (Connection other = servers.database().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute(
                            "INSERT INTO event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision,"
                                    + " payload, metadata) VALUES (gen_random_uuid(), 'jar', 'jar/1', 0, now(), 'jar-sealed', 1, '{}', '{}')");
            outbox.hasLookedAtTheTopic();
            put("red");
            assertThat(given()).isEqualTo(1);
            other.commit();
        }
        assertThat(given()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void much_at_once_is_left_to_the_relay() {
        outbox.hasLookedAtTheTopic();

        put("red".repeat(40_000));

        assertThat(given()).isZero();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void a_mark_moves_with_what_was_sent_and_passes_over_a_lane_that_somebody_holds() throws SQLException {
        outbox.hasLookedAtTheTopic();
        put("red", "green");
        int lane = outbox.stampedAfter(START, PLENTY).getFirst().lane();
        try (Connection other = servers.database().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT 1 FROM lane FOR UPDATE");
            outbox.mark(Map.of(lane, 2L));
            assertThat(sent()).isZero();
            assertThat(outbox.given().isMarked(Map.of(lane, 2L))).isFalse();
        }

        outbox.mark(Map.of(lane, 2L));
        assertThat(sent()).isEqualTo(2);
        assertThat(outbox.given().isMarked(Map.of(lane, 2L))).isTrue();

        outbox.mark(Map.of(lane, 1L));
        assertThat(sent()).as("never back").isEqualTo(2);
    }

    private static org.assertj.core.groups.Tuple numberedAs(long number, long version) {
        return org.assertj.core.api.Assertions.tuple(number, version);
    }

    private void put(String... marbles) {
        service.getBean(Commands.class).send(add(jar, marbles));
    }

    private Newest newest() {
        return service.getBean(Newest.class);
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private long given() {
        return sum(Mark::stamped);
    }

    private long sent() {
        return sum(Mark::sent);
    }

    private long sum(ToLongFunction<Mark> number) {
        return List.copyOf(outbox.marks().values()).stream().mapToLong(number).sum();
    }
}
