package org.chancery.notifications.delivery;

import java.time.Clock;
import java.util.List;
import org.chancery.notifications.message.Happening;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Feed;
import org.chancery.platform.intake.Follower;
import org.chancery.platform.intake.Rows;
import org.springframework.stereotype.Component;

/**
 * Plans a letter to everybody who wants to know of an event, in the transaction in which the event is taken. What an
 * import brings in is long past, and nobody is told.
 */
@Component
final class PlanDeliveries implements Follower {

    private final Clock clock;

    PlanDeliveries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public List<Feed> feeds() {
        return List.of(
                Feed.untypedInBatches("scheduling", this::plan),
                Feed.untypedInBatches("minutes", this::plan),
                Feed.untypedInBatches("commitments", this::plan));
    }

    private void plan(Delivery delivery, Rows rows) {
        if (delivery.provenance().isImported()) {
            return;
        }
        var happening = new Happening(
                delivery.id(),
                delivery.type().service(),
                delivery.type().name(),
                delivery.subject(),
                delivery.aggregateVersion(),
                delivery.label().about().stream().toList(),
                delivery.label().marking(),
                delivery.time());
        new PlannedDeliveries(rows).plan(happening, clock.instant());
    }
}
