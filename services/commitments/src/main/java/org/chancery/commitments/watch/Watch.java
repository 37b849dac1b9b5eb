package org.chancery.commitments.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand;
import org.chancery.commitments.commitment.CommitmentCommand.LetFallDue;
import org.chancery.commitments.commitment.CommitmentCommand.LetReportFallDue;
import org.chancery.commitments.deadlines.Deadlines;
import org.chancery.commitments.deadlines.Deadlines.Day;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every commitment whose day is over whether it fell due. One instance at a time does so, under an advisory lock that
 * ends with its transaction; nothing rests on that but that no work is done twice.
 */
@Component
public final class Watch {

    static final Actor ACTOR = new Actor(Actor.Kind.DEADLINE, "commitment-falls-due");

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int BATCH = 200;

    private final Deadlines deadlines;
    private final Commands commands;
    private final Clock clock;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    Watch(Deadlines deadlines, Commands commands, Clock clock, JdbcClient db, PlatformTransactionManager transactions) {
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

    /** A commitment that was asked stays in the view until that has taken its answer, so the next batch begins after it. */
    private void askAll() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        int asked = 0;
        List<Day> days;
        do {
            days = deadlines.before(today, BATCH, asked);
            days.forEach(this::ask);
            asked += days.size();
        } while (days.size() == BATCH);
    }

    private void ask(Day day) {
        try {
            // Without a key: a day that was in vain today may not be so tomorrow.
            commands.send(new Instruction(command(day), provenance(day), null, null));
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be asked whether it fell due, and is asked again", day.commitment(), failure);
        }
    }

    private static CommitmentCommand command(Day day) {
        return day.ofReport()
                ? new LetReportFallDue(day.commitment(), day.date())
                : new LetFallDue(day.commitment(), day.date(), day.milestone());
    }

    private static Provenance provenance(Day day) {
        return new Provenance(
                ACTOR,
                null,
                DerivedId.of(day.commitment().value(), "fell-due", day.date().toString()));
    }
}
