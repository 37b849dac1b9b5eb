package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chancery.platform.journal.jar.JarServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingAnswersIT {

    private final JarServers servers = new JarServers();
    private final JdbcClient jdbc = JdbcClient.create(servers.database());

    @BeforeEach
    void a_store_without_a_relay() {
        servers.start(Map.of("chancery.relay.enabled", "false")).close();
    }

    @Test
    void takes_the_oldest_first_and_a_batch_at_a_time() throws SQLException {
        answered("nine", "9 days");
        answered("eight", "8 days");
        answered("ten", "10 days");
        answered("six", "6 days");
        try (var session = RelaySession.open(servers.database())) {
            var answers = new ForgettingAnswers(session, Duration.ofDays(7), 2);

            assertThat(answers.forget()).as("there may be more").isTrue();
            assertThat(kept()).containsExactly("eight", "six");
            assertThat(answers.forget()).as("there may be more").isFalse();
            assertThat(kept()).containsExactly("six");
        }
    }

    @Test
    void is_done_by_the_relay_of_a_running_service_after_seven_days() {
        answered("eight", "8 days");
        answered("six", "6 days");
        try (var _ = servers.start(Map.of())) {
            await().untilAsserted(() -> assertThat(kept()).containsExactly("six"));
        }
    }

    @Test
    void is_done_as_late_as_the_service_is_told() {
        answered("eight", "8 days");
        answered("thirty", "30 days");
        try (var _ = servers.start(Map.of("chancery.relay.keep-answers", "10d"))) {
            await().untilAsserted(() -> assertThat(kept()).containsExactly("eight"));
        }
    }

    private void answered(String key, String ago) {
        jdbc.sql("""
                INSERT INTO answered_request (owner, key, fingerprint, subject, version, events, answered_at)
                VALUES ('person:somebody', ?, 'f', ?, 0, 1, now() - ?::interval)""").params(key, "jar/" + key, ago).update();
    }

    private List<String> kept() {
        return jdbc.sql("SELECT key FROM answered_request ORDER BY answered_at")
                .query(String.class)
                .list();
    }
}
