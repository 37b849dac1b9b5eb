package org.chancery.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Tally} as the next release has it: the same tables, and a line for every event of {@link Counting.Next}. */
final class NextTally implements Projection {

    @Override
    public String view() {
        return Tally.NAME;
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Feed.of(Counting.Next.TYPES).inBatches(Counting.Next.CounterEvent.class, NextTally::counter));
    }

    private static void counter(Counting.Next.CounterEvent event, Delivery delivery, Rows rows) {
        rows.sql("insert into line (subject, version, amount) values (:subject, :version, :amount)")
                .param("subject", delivery.subject().toString())
                .param("version", delivery.aggregateVersion())
                .param("amount", amount(event))
                .update();
    }

    private static @Nullable Integer amount(Counting.Next.CounterEvent event) {
        return switch (event) {
            case Counting.Next.Counted counted -> counted.amount();
            case Counting.Next.CountedInSteps counted -> counted.steps() * counted.size();
            case Counting.Next.Reset _ -> null;
            case Counting.Next.Skipped skipped -> skipped.amount();
        };
    }
}
