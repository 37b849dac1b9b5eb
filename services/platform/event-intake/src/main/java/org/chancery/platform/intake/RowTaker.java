package org.chancery.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.platform.intake.ParkingLot.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Takes events by writing rows, in one transaction with the position. A batch is first tried as a whole; where an event
 * fails, everything is rolled back and the batch taken again with a savepoint for each event, so that only the failing
 * aggregate is parked.
 */
final class RowTaker implements Taker {

    private static final int RETRIED_AT_ONCE = 50;

    private final String schema;
    private final Feeds feeds;
    private final Ledger ledger;
    private final Transactions transactions;
    private final NamedParameterJdbcOperations statements;
    private final Copies copies;

    RowTaker(String schema, Feeds feeds, Ledger ledger, Transactions transactions, JdbcOperations statements) {
        this.schema = schema;
        this.feeds = feeds;
        this.ledger = ledger;
        this.transactions = transactions;
        this.statements = new NamedParameterJdbcTemplate(statements);
        this.copies = new Copies(statements);
    }

    @Override
    public void take(Tenure tenure, Map<Lane, List<Received>> records) {
        Set<String> aggregates = Envelopes.aggregates(records.values());
        wholeOrEach(tenure, records, aggregates).forEach((lane, progress) -> lane.reached(progress.cursor()));
        ledger.changes().happened(tenure.consumer(), aggregates);
    }

    private Map<Lane, Progress> wholeOrEach(Tenure tenure, Map<Lane, List<Received>> records, Set<String> aggregates) {
        try {
            return walk(tenure, records, aggregates, (delivery, rows, _) -> {
                feeds.apply(delivery, rows);
                return null;
            });
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (Failures.passes(e)) {
                throw e;
            }
            return walk(tenure, records, aggregates, this::orReason);
        }
    }

    private Map<Lane, Progress> walk(
            Tenure tenure, Map<Lane, List<Received>> records, Set<String> aggregates, Attempt attempt) {
        return transactions.in(schema, transaction -> {
            Map<Lane, Progress> walks = ledger.begin(tenure, records.keySet(), aggregates);
            var rows = new Rows(statements, copies);
            try {
                walks.forEach((lane, progress) -> progress.passAll(
                        records.getOrDefault(lane, List.of()), delivery -> attempt.on(delivery, rows, transaction)));
                rows.flush();
            } finally {
                rows.forget();
            }
            ledger.write(tenure, walks);
            return walks;
        });
    }

    @Override
    public boolean concerns(Received record) {
        return feeds.concerns(record);
    }

    @Override
    public void retry(Tenure tenure, String aggregate) {
        boolean more = true;
        while (more) {
            more = retrySome(tenure, aggregate);
            ledger.changes().happened(tenure.consumer(), List.of(aggregate));
        }
    }

    /** Whether there may be more to try. */
    private boolean retrySome(Tenure tenure, String aggregate) {
        return transactions.in(schema, transaction -> {
            ledger.leases().check(tenure);
            List<Entry> queue = ledger.parking().queue(tenure.consumer(), aggregate, RETRIED_AT_ONCE);
            for (Entry entry : queue) {
                if (!retried(tenure, entry, transaction)) {
                    ledger.leases().extend(tenure);
                    return false;
                }
            }
            ledger.leases().extend(tenure);
            return queue.size() == RETRIED_AT_ONCE;
        });
    }

    private boolean retried(Tenure tenure, Entry entry, Transactions.Open transaction) {
        Long number = entry.number();
        if (number == null) {
            return false;
        }
        String reason;
        try {
            Delivery delivery = Envelopes.read(entry.record(), number);
            reason = orReason(delivery, new Rows(statements, copies), transaction);
            if (reason == null) {
                ledger.unpark(tenure, entry, delivery);
                return true;
            }
        } catch (UnreadableEnvelope e) {
            reason = String.valueOf(e.getMessage());
        }
        ledger.parking().stillWaits(tenure.consumer(), entry, reason);
        return false;
    }

    /** Everything that the event writes is sent before the savepoint is let go of, so that no failure is another event's. */
    private @Nullable String orReason(Delivery delivery, Rows rows, Transactions.Open transaction) {
        try {
            transaction.apart(() -> {
                try {
                    feeds.apply(delivery, rows);
                    rows.flush();
                } finally {
                    rows.forget();
                }
            });
            return null;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (Failures.passes(e)) {
                throw e;
            }
            return Failures.reason(e);
        }
    }

    @FunctionalInterface
    private interface Attempt {
        @Nullable
        String on(Delivery delivery, Rows rows, Transactions.Open transaction);
    }
}
