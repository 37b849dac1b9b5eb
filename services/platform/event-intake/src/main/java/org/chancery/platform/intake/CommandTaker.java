package org.chancery.platform.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.intake.ParkingLot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Takes events by sending commands. Each command commits by itself, and the position moves after the last command of an
 * event: what a crash repeats carries the same request key and changes nothing. A rule that takes its time without sending
 * anything moves the position and extends the lease now and then, so that two instances do not take the same batch from each
 * other for ever.
 */
final class CommandTaker implements Taker {

    private final Rule<?> rule;
    private final Commands commands;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Duration renewal;
    private final LongSupplier nanos;

    /**
     * @param renewal how long it goes without moving the position
     * @param nanos a clock that only goes forward
     */
    CommandTaker(
            Rule<?> rule,
            Commands commands,
            Ledger ledger,
            Transactions transactions,
            Duration renewal,
            LongSupplier nanos) {
        this.rule = rule;
        this.commands = commands;
        this.ledger = ledger;
        this.transactions = transactions;
        this.renewal = renewal;
        this.nanos = nanos;
    }

    @Override
    public void take(Tenure tenure, Map<Lane, List<Received>> records) {
        Map<Lane, Progress> walks = transactions.plainly(
                () -> ledger.begin(tenure, records.keySet(), Envelopes.aggregates(records.values())));
        long writeAt = nanos.getAsLong() + renewal.toNanos();
        for (var walk : walks.entrySet()) {
            Progress progress = walk.getValue();
            for (Received record : records.getOrDefault(walk.getKey(), List.of())) {
                var acted = new boolean[1];
                boolean on = progress.pass(record, delivery -> sentOrReason(delivery, acted));
                if (acted[0] || !progress.parked().isEmpty() || nanos.getAsLong() - writeAt >= 0) {
                    write(tenure, walks);
                    writeAt = nanos.getAsLong() + renewal.toNanos();
                }
                if (!on) {
                    break;
                }
            }
        }
        write(tenure, walks);
    }

    private void write(Tenure tenure, Map<Lane, Progress> walks) {
        transactions.plainly(() -> {
            ledger.positions().confirm(tenure.consumer(), walks.keySet());
            ledger.write(tenure, walks);
            return true;
        });
        walks.forEach((lane, progress) -> {
            Set<String> taken = Set.copyOf(progress.applied().keySet());
            progress.written();
            lane.reached(progress.cursor());
            ledger.changes().happened(tenure.consumer(), taken);
        });
    }

    private @Nullable String sentOrReason(Delivery delivery, boolean[] acted) {
        try {
            for (Instruction instruction : rule.instructions(delivery)) {
                acted[0] = true;
                commands.send(instruction);
            }
            return null;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            if (Failures.passes(e)) {
                throw e;
            }
            return Failures.reason(e);
        }
    }

    @Override
    public boolean concerns(Received record) {
        return rule.concerns(record);
    }

    @Override
    public void retry(Tenure tenure, String aggregate) {
        boolean more = true;
        while (more) {
            List<Entry> queue = ledger.parking().queue(tenure.consumer(), aggregate, 1);
            more = !queue.isEmpty() && retried(tenure, queue.getFirst());
        }
    }

    private boolean retried(Tenure tenure, Entry entry) {
        Long number = entry.number();
        if (number == null) {
            return false;
        }
        transactions.plainly(() -> ledger.leases().extend(tenure));
        Delivery delivery;
        String reason;
        try {
            delivery = Envelopes.read(entry.record(), number);
            reason = sentOrReason(delivery, new boolean[1]);
        } catch (UnreadableEnvelope e) {
            return false;
        }
        return transactions.plainly(() -> {
            ledger.leases().check(tenure);
            if (reason == null) {
                ledger.unpark(tenure, entry, delivery);
                return true;
            }
            ledger.parking().stillWaits(tenure.consumer(), entry, reason);
            return false;
        });
    }
}
