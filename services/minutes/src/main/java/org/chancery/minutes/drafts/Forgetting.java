package org.chancery.minutes.drafts;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets drafts that their author has left for so long that nobody waits for them: those on records that nobody closes
 * would stay for ever. One instance at a time does so, under an advisory lock that ends with its transaction.
 */
@Component
public final class Forgetting {

    private final StatementDrafts drafts;
    private final Clock clock;
    private final Period kept;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    Forgetting(
            StatementDrafts drafts,
            Clock clock,
            @Value("${chancery.drafts.kept}") Period kept,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.clock = clock;
        this.kept = kept;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Looks once, unless another instance does so just now. */
    @Scheduled(
            initialDelayString = "${chancery.drafts.looked-at-every}",
            fixedDelayString = "${chancery.drafts.looked-at-every}")
    public void look() {
        transactions.executeWithoutResult(_ -> {
            if (takesTheLock()) {
                drafts.forget(clock.instant().atZone(ZoneOffset.UTC).minus(kept).toInstant());
            }
        });
    }

    private boolean takesTheLock() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('minutes.drafts', 0))")
                .query(Boolean.class)
                .single();
    }
}
