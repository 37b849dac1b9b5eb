package org.chancery.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chancery.notifications.delivery.LetterBox.Claim;
import org.chancery.notifications.delivery.Outcome.GivenUp;
import org.chancery.notifications.delivery.Outcome.ReceiverGone;
import org.chancery.notifications.delivery.Outcome.Sent;
import org.chancery.notifications.delivery.Outcome.TryLater;
import org.chancery.notifications.subscription.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The letters on their way. An attempt is counted and committed before it is made; while it is made its row is locked, so
 * that no other sender takes it and a crash lets it go. What became of an attempt that a crash interrupted is not known:
 * it is made again, with the same id.
 */
@Component
final class Deliveries {

    /** What a sender has from counting an attempt to locking its row, before another may think that it died. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final LetterBox letters;
    private final RetrySchedule schedule;
    private final Clock clock;

    Deliveries(LetterBox letters, RetrySchedule schedule, Clock clock) {
        this.letters = letters;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Counts an attempt at the letter that has waited longest, if any is due. */
    Optional<Claim> claim(Channel channel) {
        Instant now = clock.instant();
        return letters.claim(channel, now, now.plus(CLAIM));
    }

    /** Makes the attempt and keeps what became of it. */
    void attempt(Claim claim, Courier courier) {
        letters.holding(claim, letter -> settled(letter, courier.deliver(letter)))
                .ifPresent(Runnable::run);
    }

    /** What is left to do to the subscription once this is committed: it must not be locked after a letter. */
    private Runnable settled(Letter letter, Outcome outcome) {
        UUID subscription = letter.subscription().id();
        Instant now = clock.instant();
        return switch (outcome) {
            case Sent _ -> {
                letters.write(letter.id(), "SENT", now, null);
                yield () -> letters.hold(subscription, null);
            }
            case GivenUp no -> {
                letters.write(letter.id(), "FAILED", now, no.problem());
                yield () -> {};
            }
            case ReceiverGone _ -> {
                letters.write(letter.id(), "FAILED", now, "the receiver is gone");
                yield () -> letters.gone(subscription);
            }
            case TryLater later -> {
                Instant next = next(letter, later, now);
                letters.write(
                        letter.id(), next == null ? "FAILED" : "PLANNED", next == null ? now : next, later.problem());
                Instant latest = now.plus(LONGEST_HOLD);
                yield () -> letters.hold(subscription, next == null || next.isAfter(latest) ? latest : next);
            }
        };
    }

    private @Nullable Instant next(Letter letter, TryLater later, Instant now) {
        Instant asked = later.notBefore();
        return schedule.after(letter.attempt())
                .map(now::plus)
                .map(planned -> asked != null && asked.isAfter(planned) ? asked : planned)
                .orElse(null);
    }
}
