package org.chancery.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.consultation.Consultation;
import org.chancery.scheduling.consultation.ConsultationCommand.RecordAsHeld;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.SchedulingEvents;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the pure part of a command costs, with a core and events of the system itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoreMicro {

    private static final Instant THEN = Instant.parse("2021-01-08T00:00:00Z");

    private final EventCodec codec = new EventCodec(SchedulingEvents.TYPES);
    private final Consultation ready = folded();
    private final ConsultationEvent held =
            ready.decide(new RecordAsHeld(SeoulDelhi.MEETING), THEN).getFirst();
    private final TypeName name = SchedulingEvents.TYPES.nameOf(held.getClass());
    private final byte[] bytes = codec.encode(held);

    /** A consultation is recorded as held, which copies what is known of it into the event. */
    @Benchmark
    public List<ConsultationEvent> decide() {
        return ready.decide(new RecordAsHeld(SeoulDelhi.MEETING), THEN);
    }

    /** The eight events of a consultation. */
    @Benchmark
    public Consultation fold() {
        return folded();
    }

    /** The event that says it was held, about a kilobyte. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(held);
    }

    /** The same back from its bytes. */
    @Benchmark
    public Object decode() {
        return codec.decode(name, bytes);
    }

    private static Consultation folded() {
        Consultation state = Consultation.unknown();
        for (ConsultationEvent event : SeoulDelhi.EVENTS) {
            state = state.evolve(event);
        }
        return state;
    }
}
