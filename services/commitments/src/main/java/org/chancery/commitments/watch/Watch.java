package org.chancery.commitments.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import org.chancery.commitments.deadlines.Deadlines;
import org.chancery.commitments.deadlines.Deadlines.Day;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every commitment whose day is over whether it fell due, where the day is near whether that is to be told, and where
 * it was told as late long ago whether it is to be taken up the chain. One instance at a time does so, under an advisory lock that
 * ends with its transaction; nothing rests on that but that no work is done twice.
 */
@Component
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int BATCH = 200;

    private final WatchSettings settings;
    private final Deadlines deadlines;
    private final Commands commands;
    private final Clock clock;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    Watch(
            WatchSettings settings,
            Deadlines deadlines,
            Commands commands,
            Clock clock,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.commands = commands;
        this.clock = clock;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Asks once, unless another instance does so just now. */
    @Scheduled(
            initialDelayString = "${chancery.deadlines.every:PT1M}",
            fixedDelayString = "${chancery.deadlines.every:PT1M}")
    public void look() {
        transactions.executeWithoutResult(_ -> {
            if (takesTheLock()) {
                askAll();
            }
        });
    }

    private boolean takesTheLock() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('commitments.deadlines', 0))")
                .query(Boolean.class)
                .single();
    }

    private void askAll() {
        Instant now = clock.instant();
        LocalDate lastToEnd = LocalDate.ofInstant(now, ZoneOffset.ofHours(-12));
        LocalDate firstToBegin = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        askEach(Question.FALLS_DUE, skip -> deadlines.before(lastToEnd, BATCH, skip));
        askEach(Question.DRAWS_NEAR, skip -> deadlines.near(firstToBegin, settings.daysBefore(), BATCH, skip));
        askEach(Question.ESCALATES, skip -> deadlines.late(lastToEnd, settings.daysAfter(), BATCH, skip));
    }

    /** A commitment that was asked stays in the view until that has taken its answer, so the next batch begins after it. */
    private void askEach(Question question, IntFunction<List<Day>> days) {
        int asked = 0;
        List<Day> batch;
        do {
            batch = days.apply(asked);
            batch.forEach(day -> ask(question, day));
            asked += batch.size();
        } while (batch.size() == BATCH);
    }

    private void ask(Question question, Day day) {
        try {
            // Without a key: a day that was in vain today may not be so tomorrow.
            commands.send(new Instruction(question.of(day), question.provenance(day), null, null));
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be asked whether it {}, and is asked again", day.commitment(), question, failure);
        }
    }
}
