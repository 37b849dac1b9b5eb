package org.chancery.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chancery.notifications.delivery.Outcome.GivenUp;
import org.chancery.notifications.delivery.Outcome.ReceiverGone;
import org.chancery.notifications.delivery.Outcome.Sent;
import org.chancery.notifications.delivery.Outcome.TryLater;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Subscriptions subscriptions;
    private final RetrySchedule schedule;
    private final Clock clock;

    Deliveries(
            JdbcClient db,
            TransactionTemplate transactions,
            Subscriptions subscriptions,
            RetrySchedule schedule,
            Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** An attempt that was counted. */
    record Claim(UUID letter, int attempt) {}

    /** Counts an attempt at the letter that has waited longest, if any is due. */
    Optional<Claim> claim(Channel channel) {
        Instant now = clock.instant();
        return db.sql("""
                update delivery set state = 'SENDING', attempts = attempts + 1, next_try = :again
                where id = (select d.id from delivery d join subscription s on s.id = d.subscription
                    where d.channel = :channel and d.next_try <= :now and (d.state = 'SENDING'
                        or d.state = 'PLANNED' and (s.held_until is null or s.held_until <= :now))
                    order by d.next_try, d.happened_at, d.id limit 1 for update of d skip locked)
                returning id, attempts""")
                .param("again", now.plus(CLAIM).atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Claim(row.getObject("id", UUID.class), row.getInt("attempts")))
                .optional();
    }

    /** Makes the attempt and keeps what became of it. */
    void attempt(Claim claim, Courier courier) {
        Runnable afterwards = transactions.execute(_ -> locked(claim)
                .map(letter -> settled(letter, courier.deliver(letter)))
                .orElse(() -> {}));
        if (afterwards != null) {
            afterwards.run();
        }
    }

    private Optional<Letter> locked(Claim claim) {
        return db.sql(LetterRow.SELECT + """
                where d.id = :id and d.state = 'SENDING' and d.attempts = :attempts for update of d skip locked""")
                .param("id", claim.letter())
                .param("attempts", claim.attempt())
                .query((row, _) -> LetterRow.read(row))
                .optional();
    }

    /** What is left to do to the subscription once this is committed: it must not be locked after a letter. */
    private Runnable settled(Letter letter, Outcome outcome) {
        UUID subscription = letter.subscription().id();
        Instant now = clock.instant();
        return switch (outcome) {
            case Sent _ -> {
                write(letter, "SENT", now, null);
                yield () -> subscriptions.hold(subscription, null);
            }
            case GivenUp no -> {
                write(letter, "FAILED", now, no.problem());
                yield () -> {};
            }
            case ReceiverGone _ -> {
                write(letter, "FAILED", now, "the receiver is gone");
                yield () -> subscriptions.gone(subscription);
            }
            case TryLater later -> {
                Instant next = next(letter, later, now);
                write(letter, next == null ? "FAILED" : "PLANNED", next == null ? now : next, later.problem());
                Instant latest = now.plus(LONGEST_HOLD);
                yield () -> subscriptions.hold(subscription, next == null || next.isAfter(latest) ? latest : next);
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

    private void write(Letter letter, String state, Instant at, @Nullable String problem) {
        db.sql("""
                update delivery set state = :state, problem = :problem, next_try = :at,
                    sent_at = case when :state = 'SENT' then :at::timestamptz end
                where id = :id""")
                .param("state", state)
                .param("problem", problem)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", letter.id())
                .update();
    }
}
