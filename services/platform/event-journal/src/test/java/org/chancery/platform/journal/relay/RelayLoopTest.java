package org.chancery.platform.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.junit.jupiter.api.Test;

class RelayLoopTest {

    private static final RelaySettings.Pace PACE = new RelaySettings.Pace(
            Duration.ofMillis(200), 10, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofDays(7));

    private final RelayState state = new RelayState();

    /** What was seen of the state whenever it waited. */
    private final List<Doing> whileItWaited = new ArrayList<>();

    @Test
    void tries_again_after_whatever_failure() {
        var parts = new NoOutbox();
        var loop = new RelayLoop(parts, PACE, _ -> whileItWaited.add(state.doing()), state, Clock.systemUTC());

        loop.run(() -> parts.asked < 3);

        assertThat(parts.asked).isEqualTo(3);
        assertThat(whileItWaited).containsOnly(Doing.RETRYING).hasSize(3);
        assertThat(state.doing()).isEqualTo(Doing.RESTING);
    }

    /** First there is no memory for a session, then no database. */
    private static final class NoOutbox implements RelayParts {

        private int asked;

        @Override
        public Newest newest() {
            return new Newest("jars");
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Outbox outbox() {
            asked++;
            if (asked == 1) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            throw new IllegalStateException("no database");
        }

        @Override
        public Publisher publisher() {
            throw new IllegalStateException("nothing is sent without an outbox");
        }

        @Override
        public void beside(Runnable work) {
            work.run();
        }

        @Override
        public Map<Integer, Held> published() {
            return Map.of();
        }

        @Override
        public String service() {
            return "jars";
        }

        @Override
        public String topic() {
            return "jars";
        }
    }
}
