package org.chancery.platform.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Gauges for each consumer: {@code chancery.intake.lag}, {@code .parked} (events), {@code .gaps} (lanes) and {@code .age}
 * (seconds).
 */
final class IntakeMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final IntakeStatus status;
    private final List<ConsumerSpec> consumers;
    private List<ConsumerStatus> known = List.of();
    private Map<String, Duration> behind = Map.of();
    private long staleAt = System.nanoTime();

    IntakeMetrics(IntakeStatus status, List<ConsumerSpec> consumers) {
        this.status = status;
        this.consumers = consumers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ConsumerSpec consumer : consumers) {
            gauge(registry, consumer, "chancery.intake.lag", one -> one.lag() == null ? Double.NaN : one.lag());
            gauge(registry, consumer, "chancery.intake.parked", ConsumerStatus::parked);
            gauge(registry, consumer, "chancery.intake.gaps", one -> one.gaps().size());
            Gauge.builder("chancery.intake.age", () -> behind(consumer))
                    .baseUnit("seconds")
                    .tag("consumer", consumer.name())
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry, ConsumerSpec consumer, String name, ToDoubleFunction<ConsumerStatus> value) {
        Gauge.builder(name, () -> read(consumer, value))
                .tag("consumer", consumer.name())
                .register(registry);
    }

    private double read(ConsumerSpec consumer, ToDoubleFunction<ConsumerStatus> value) {
        return known().stream()
                .filter(one -> one.name().equals(consumer.name()))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private synchronized double behind(ConsumerSpec consumer) {
        refresh();
        Duration duration = behind.get(consumer.name());
        return duration == null ? Double.NaN : duration.toMillis() / 1_000.0;
    }

    private synchronized List<ConsumerStatus> known() {
        refresh();
        return known;
    }

    /** A scrape reads every gauge; the tables are asked once for all of them. */
    private synchronized void refresh() {
        if (System.nanoTime() - staleAt >= 0) {
            known = status.all();
            behind = status.behind();
            staleAt = System.nanoTime() + FRESH.toNanos();
        }
    }
}
