package org.chancery.platform.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Names lag, parked events and gaps of every consumer. With a gap or something parked the status is {@code DEGRADED},
 * which is for people and alarms: the service still answers, so it is not taken out of service (HTTP 200).
 */
final class IntakeHealth extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED", "events are parked or a lane stopped at a gap");

    private final IntakeStatus status;

    IntakeHealth(IntakeStatus status) {
        super("the intake cannot read its own tables");
        this.status = status;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        boolean degraded = false;
        for (ConsumerStatus one : status.all()) {
            degraded |= one.parked() > 0 || !one.gaps().isEmpty();
            builder.withDetail(one.name(), details(one));
        }
        builder.status(degraded ? DEGRADED : Status.UP);
    }

    private static Map<String, Object> details(ConsumerStatus one) {
        var details = new LinkedHashMap<String, Object>();
        details.put("state", one.state().name());
        details.put("lag", one.lag() == null ? "unknown" : one.lag());
        details.put("parked", one.parked());
        details.put("gaps", one.gaps());
        return details;
    }
}
