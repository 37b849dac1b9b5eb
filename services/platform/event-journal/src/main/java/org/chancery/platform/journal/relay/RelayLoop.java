package org.chancery.platform.journal.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.chancery.platform.journal.relay.RelayState.Doing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands by until the lock is free, then stamps and sends until it is told to stop. Survives every failure. */
final class RelayLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

    /** How it waits until there may be something to do. */
    @FunctionalInterface
    interface Waits {
        void await(Duration limit) throws InterruptedException;
    }

    private final RelayParts parts;
    private final RelaySettings.Pace pace;
    private final Waits waits;
    private final RelayState state;
    private final Clock clock;

    RelayLoop(RelayParts parts, RelaySettings.Pace pace, Waits waits, RelayState state, Clock clock) {
        this.parts = parts;
        this.pace = pace;
        this.waits = waits;
        this.state = state;
        this.clock = clock;
    }

    /** Runs as long as it is wanted and not interrupted. */
    void run(BooleanSupplier wanted) {
        try {
            while (wanted.getAsBoolean()) {
                try (Outbox outbox = parts.outbox()) {
                    relay(outbox, wanted);
                } catch (Diverged e) {
                    if (state.doing() != Doing.DIVERGED) {
                        LOG.error("Nothing is sent any more: {}", e.getMessage());
                        state.is(Doing.DIVERGED);
                    }
                    waits.await(pace.compare());
                } catch (RuntimeException | SQLException | Error e) {
                    if (state.doing() != Doing.RETRYING) {
                        LOG.warn("Events wait in the store, the relay tries again: {}", causes(e));
                        state.is(Doing.RETRYING);
                    }
                    LOG.debug("The relay failed", e);
                    waits.await(pace.retryAfter());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state.is(Doing.RESTING);
        }
    }

    private void relay(Outbox outbox, BooleanSupplier wanted) throws InterruptedException {
        while (!outbox.takesTheLock()) {
            state.is(Doing.STANDING_BY);
            waits.await(pace.retryAfter());
            if (!wanted.getAsBoolean()) {
                return;
            }
        }
        try (Publisher publisher = parts.publisher()) {
            var sending = Sending.between(outbox, publisher, parts, pace);
            Instant nextForgetting = clock.instant();
            Instant nextComparison = clock.instant().plus(pace.compare());
            while (wanted.getAsBoolean()) {
                boolean busy = sending.advance();
                relaying();
                if (clock.instant().isAfter(nextForgetting)) {
                    nextForgetting = outbox.forgetAnswers(pace.keepAnswers())
                            ? clock.instant()
                            : clock.instant().plus(BETWEEN_FORGETTING);
                }
                if (clock.instant().isAfter(nextComparison)) {
                    sending.beginComparing();
                    nextComparison = clock.instant().plus(pace.compare());
                }
                if (!busy) {
                    waits.await(sending.untilNextLook());
                }
            }
            sending.end();
        }
    }

    private void relaying() {
        if (state.doing() == Doing.RETRYING) {
            LOG.info("The relay sends again");
        }
        state.is(Doing.RELAYING);
    }

    private static String causes(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause.getMessage();
    }
}
