package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I15;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesTest {

    private static final Resources BEFORE = new Resources(Map.of("audit-1", 200_000L), Map.of("audit-1", 30L), 40);

    private final Findings findings = new Findings();

    private Findings found(long memory, long threads, int connections) {
        Resources.compare(
                BEFORE, new Resources(Map.of("audit-1", memory), Map.of("audit-1", threads), connections), findings);
        return findings;
    }

    @Test
    void finds_nothing_where_little_has_grown() {
        assertThat(found(250_000, 40, 60).isClean()).isTrue();
        assertThat(findings.lookedAt(I15)).isEqualTo(1);
    }

    @Test
    void finds_memory_that_has_doubled() {
        assertThat(found(450_000, 30, 40).against(I15)).hasSize(1);
    }

    @Test
    void finds_threads_that_pile_up() {
        assertThat(found(200_000, 90, 40).against(I15)).hasSize(1);
    }

    @Test
    void finds_connections_that_nobody_gives_back() {
        assertThat(found(200_000, 30, 140).against(I15)).hasSize(1);
    }
}
