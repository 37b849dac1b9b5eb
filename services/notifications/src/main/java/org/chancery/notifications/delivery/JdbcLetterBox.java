package org.chancery.notifications.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.notifications.subscription.Channel;
import org.chancery.notifications.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters in PostgreSQL. */
@Component
final class JdbcLetterBox implements LetterBox {

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Subscriptions subscriptions;

    JdbcLetterBox(JdbcClient db, TransactionTemplate transactions, Subscriptions subscriptions) {
        this.db = db;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Claim> claim(Channel channel, Instant now, Instant again) {
        return db.sql("""
                update delivery set state = 'SENDING', attempts = attempts + 1, next_try = :again
                where id = (select d.id from delivery d join subscription s on s.id = d.subscription
                    where d.channel = :channel and d.next_try <= :now and (d.state = 'SENDING'
                        or d.state = 'PLANNED' and (s.held_until is null or s.held_until <= :now))
                    order by d.next_try, d.happened_at, d.id limit 1 for update of d skip locked)
                returning id, attempts""")
                .param("again", again.atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Claim(row.getObject("id", UUID.class), row.getInt("attempts")))
                .optional();
    }

    @Override
    public <T> Optional<T> holding(Claim claim, Function<Letter, T> work) {
        Optional<T> done = transactions.execute(_ -> locked(claim).map(work));
        return done == null ? Optional.empty() : done;
    }

    private Optional<Letter> locked(Claim claim) {
        return db.sql(LetterRow.SELECT + """
                where d.id = :id and d.state = 'SENDING' and d.attempts = :attempts for update of d skip locked""")
                .param("id", claim.letter())
                .param("attempts", claim.attempt())
                .query((row, _) -> LetterRow.read(row))
                .optional();
    }

    @Override
    public void write(UUID letter, String state, Instant at, @Nullable String problem) {
        db.sql("""
                update delivery set state = :state, problem = :problem, next_try = :at,
                    sent_at = case when :state = 'SENT' then :at::timestamptz end
                where id = :id""")
                .param("state", state)
                .param("problem", problem)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", letter)
                .update();
    }

    @Override
    public void hold(UUID subscription, @Nullable Instant until) {
        subscriptions.hold(subscription, until);
    }

    @Override
    public void gone(UUID subscription) {
        subscriptions.gone(subscription);
    }
}
