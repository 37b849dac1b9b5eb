package org.chancery.platform.journal.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.chancery.platform.journal.relay.RelayState.Doing;

/**
 * The outbox and the relay as gauges, read when somebody looks: {@code chancery.outbox.depth} (events), {@code
 * chancery.outbox.age} (seconds) and {@code chancery.relay.state}.
 */
final class RelayMetrics implements MeterBinder {

    private final OutboxDepth depth;
    private final RelayState state;

    RelayMetrics(OutboxDepth depth, RelayState state) {
        this.depth = depth;
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("chancery.outbox.depth", depth, OutboxDepth::events)
                .description("events that are stored and not yet sent")
                .register(registry);
        Gauge.builder("chancery.outbox.age", depth, now -> now.age().toMillis() / 1000.0)
                .description("how long the oldest event that is not yet sent has been stored")
                .baseUnit("seconds")
                .register(registry);
        for (Doing doing : Doing.values()) {
            Gauge.builder("chancery.relay.state", state, now -> now.doing() == doing ? 1 : 0)
                    .description("1 for what the relay is doing")
                    .tag("state", doing.name().toLowerCase(java.util.Locale.ROOT))
                    .register(registry);
        }
    }
}
