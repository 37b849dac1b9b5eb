package org.chancery.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InfrastructureFilesTest {

    @Test
    void every_writing_service_has_a_topic_of_four_lanes() {
        assertThat(KafkaTopics.known()).isEqualTo(Map.of("scheduling", 4, "minutes", 4, "commitments", 4));
    }

    @Test
    void every_service_that_keeps_anything_has_a_database() {
        assertThat(PostgresAdministrator.knownDatabases())
                .containsExactly(
                        "scheduling", "minutes", "commitments", "audit", "notifications", "reporting", "importing");
    }
}
