package org.chancery.platform.intake;

import java.util.List;

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

    private void known(String consumer) {
        if (intake.consumers().stream().noneMatch(one -> one.name().equals(consumer))) {
            throw new UnknownConsumer(consumer);
        }
    }
}
