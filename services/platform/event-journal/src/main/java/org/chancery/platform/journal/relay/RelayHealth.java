package org.chancery.platform.journal.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Shows the relay without ever failing the service: while Kafka is away commands are still accepted, and events wait in the
 * store.
 */
final class RelayHealth implements HealthIndicator {

    private final OutboxDepth depth;
    private final RelayState state;

    RelayHealth(OutboxDepth depth, RelayState state) {
        this.depth = depth;
        this.state = state;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("relay", state.doing())
                .withDetail("unsent", depth.events())
                .withDetail("unsentForSeconds", depth.age().toSeconds())
                .build();
    }
}
