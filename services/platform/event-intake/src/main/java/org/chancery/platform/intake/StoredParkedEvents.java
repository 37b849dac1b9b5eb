package org.chancery.platform.intake;

import java.util.List;
import org.chancery.platform.intake.ConsumerStatus.Kind;
import org.chancery.platform.intake.Course.Gate;

/** What is parked in this service's database. */
final class StoredParkedEvents implements ParkedEvents {

    private final Intake intake;
    private final Ledger ledger;

    StoredParkedEvents(Intake intake, Ledger ledger) {
        this.intake = intake;
        this.ledger = ledger;
    }

    @Override
    public List<Parked> list(String consumer, int limit) {
        known(consumer);
        return ledger.parking().list(consumer, limit);
    }

    @Override
    public void retry(String consumer) {
        known(consumer);
        ledger.leases().requestRetry(consumer);
    }

    /** Under the epoch of whoever holds the lease, whose row a batch of theirs and one of ours lock in turns. */
    @Override
    public void retry(String consumer, String aggregate) {
        ConsumerSpec spec = known(consumer);
        if (spec.course().gate() != Gate.OPEN) {
            throw new ViewNotThereYet(consumer);
        }
        ledger.leases().held(consumer).ifPresent(tenure -> spec.taker().retry(tenure, aggregate));
        if (spec.kind() == Kind.REACTION
                && ledger.parking().queue(consumer, aggregate, 1).isEmpty()) {
            // A rule holds no lock while it sends: what it took for queued meanwhile would wait behind nothing.
            ledger.leases().requestRetry(consumer);
        }
    }

    private ConsumerSpec known(String consumer) {
        return intake.consumers().stream()
                .filter(one -> one.name().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new UnknownConsumer(consumer));
    }
}
