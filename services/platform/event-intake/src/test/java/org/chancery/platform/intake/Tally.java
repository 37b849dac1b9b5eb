package org.chancery.platform.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A view that writes a line for each counted amount, and can be made to stumble. */
final class Tally implements Projection {

    static final String NAME = "tally";

    /** Amounts that cannot be applied now. */
    final Set<Integer> poisoned = ConcurrentHashMap.newKeySet();

    /** Runs after the line was said, inside the transaction. */
    volatile BiConsumer<Integer, Rows> afterwards = (_, _) -> {};

    @Override
    public String view() {
        return NAME;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(Counting.TYPES).inBatches(Counting.CounterEvent.class, this::counter));
    }

    private void counter(Counting.CounterEvent event, Delivery delivery, Rows rows) {
        Integer amount = switch (event) {
            case Counting.Counted counted -> counted.amount();
            case Counting.Reset _ -> null;
        };
        rows.sql("insert into line (subject, version, amount) values (:subject, :version, :amount)")
                .param("subject", delivery.subject().toString())
                .param("version", delivery.aggregateVersion())
                .param("amount", amount)
                .update();
        if (amount != null) {
            if (poisoned.contains(amount)) {
                throw new IllegalStateException(amount + " is poisoned");
            }
            afterwards.accept(amount, rows);
        }
    }
}
