package org.chancery.platform.journal.relay;

import org.chancery.platform.journal.relay.RelayState.Doing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows the relay without ever failing the service: while Kafka is away commands are still accepted, and events wait in the
 * store. Where the store is older than its topic the status is {@code DEGRADED}, which is for people and alarms (HTTP 200).
 */
final class RelayHealth implements HealthIndicator {

    static final Status DEGRADED =
            new Status("DEGRADED", "the store is older than its topic, and nothing is sent until somebody decides");

    private final OutboxDepth depth;
    private final RelayState state;

    RelayHealth(OutboxDepth depth, RelayState state) {
        this.depth = depth;
        this.state = state;
    }

    @Override
    public Health health() {
        Doing doing = state.doing();
        return Health.status(doing == Doing.DIVERGED ? DEGRADED : Status.UP)
                .withDetail("relay", doing)
                .withDetail("unsent", depth.events())
                .withDetail("unsentForSeconds", depth.age().toSeconds())
                .build();
    }
}
