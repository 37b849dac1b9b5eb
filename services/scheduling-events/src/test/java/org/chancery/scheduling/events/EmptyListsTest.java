package org.chancery.scheduling.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.events.ConsultationEvent.AgendaOrdered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationCancelled;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationPostponed;
import org.chancery.scheduling.events.ConsultationEvent.ObserversSet;
import org.chancery.scheduling.events.StatedReason.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that may be empty are not written, and read back as empty. */
class EmptyListsTest {

    private static final ConsultationId ID = new ConsultationId(new UUID(1, 2));
    private static final List<PartyCode> PARTIES = List.of(new PartyCode("IN"), new PartyCode("CN"));
    private static final List<StatedReason> WITHHELD = List.of(new StatedReason(null, null, Standing.WITHHELD));

    static Stream<ConsultationEvent> events() {
        return Stream.of(
                new ConsultationPostponed(ID, null, null, PARTIES, List.of(), WITHHELD, null),
                new ConsultationCancelled(ID, null, null, PARTIES, List.of(), WITHHELD, null),
                new ObserversSet(ID, List.of()),
                new AgendaOrdered(ID, List.of()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void read_back_as_empty(ConsultationEvent event) {
        var codec = new EventCodec(SchedulingEvents.TYPES);

        Object read = codec.decode(SchedulingEvents.TYPES.nameOf(event.getClass()), codec.encode(event));

        assertThat(read).isEqualTo(event);
    }
}
