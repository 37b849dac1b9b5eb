package org.chancery.platform.intake;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.jspecify.annotations.Nullable;

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

    /** The same publisher one release later: an addition to what was there, another version of it, and a type more. */
    static final class Next {
        static final EventTypes TYPES = EventTypes.of("counting", CounterEvent.class);

        sealed interface CounterEvent permits Counted, CountedInSteps, Reset, Skipped {}

        @EventType(name = "counted")
        record Counted(int amount, @Nullable String of) implements CounterEvent {}

        @EventType(name = "counted", version = 2)
        record CountedInSteps(int steps, int size) implements CounterEvent {}

        @EventType(name = "reset")
        record Reset(String reason) implements CounterEvent {}

        @EventType(name = "skipped")
        record Skipped(int amount) implements CounterEvent {}

        private Next() {}
    }
}
