package org.chancery.platform.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Gauges for each consumer: {@code chancery.intake.lag}, {@code .parked} (events) and {@code .gaps} (lanes). */
final class IntakeMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final IntakeStatus status;
    private final List<ConsumerSpec> consumers;
    private List<ConsumerStatus> known = List.of();
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

    /** A scrape reads every gauge; the tables are asked once for all of them. */
    private synchronized List<ConsumerStatus> known() {
        if (System.nanoTime() - staleAt >= 0) {
            known = status.all();
            staleAt = System.nanoTime() + FRESH.toNanos();
        }
        return known;
    }
}
