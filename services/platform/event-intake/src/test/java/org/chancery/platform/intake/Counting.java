package org.chancery.platform.intake;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;

/** What a publisher of tests tells the world. */
final class Counting {

    static final EventTypes TYPES = EventTypes.of("counting", CounterEvent.class, NoteEvent.class);

    private Counting() {}

    sealed interface CounterEvent permits Counted, Reset {}

    @EventType(name = "counted")
    record Counted(int amount) implements CounterEvent {}

    @EventType(name = "reset")
    record Reset(String reason) implements CounterEvent {}

    sealed interface NoteEvent permits Noted {}

    @EventType(name = "noted")
    record Noted(String text) implements NoteEvent {}

    /** The same publisher some releases later. */
    static final class Later {
        static final EventTypes TYPES = EventTypes.of("counting", Halved.class);

        @EventType(name = "halved")
        record Halved(int by) {}

        private Later() {}
    }
}
