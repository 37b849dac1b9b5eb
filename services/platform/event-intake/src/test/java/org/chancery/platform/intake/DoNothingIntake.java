package org.chancery.platform.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An intake that keeps no promise, so that every promise must notice. */
final class DoNothingIntake implements IntakeUnderTest {

    @Override
    public Instance start(Declared declared) {
        return new Instance() {
            @Override
            public Views views() {
                return new NoViews();
            }

            @Override
            public ParkedEvents parkedEvents() {
                return new NothingParked();
            }

            @Override
            public List<ConsumerStatus> status() {
                return List.of();
            }

            @Override
            public void close() {}
        };
    }

    private static final class NothingParked implements ParkedEvents {
        @Override
        public List<Parked> list(String consumer, int limit) {
            return List.of();
        }

        @Override
        public void retry(String consumer) {}

        @Override
        public void retry(String consumer, String aggregate) {}
    }

    private static final class NoViews implements Views {
        @Override
        public <T extends @Nullable Object> T query(String view, Function<JdbcClient, T> question) {
            throw new AssertionError("there is no view " + view);
        }

        @Override
        public <T extends @Nullable Object> T query(
                String view, @Nullable Applied awaited, Function<JdbcClient, T> question) {
            throw new AssertionError("there is no view " + view);
        }

        @Override
        public boolean awaitApplied(String view, Subject subject, long version, Duration limit) {
            return false;
        }

        @Override
        public List<ConsumerStatus> list() {
            return List.of();
        }

        @Override
        public void rebuild(String view) {}

        @Override
        public Optional<RebuildStatus> newestRebuild(String view) {
            return Optional.empty();
        }
    }
}
