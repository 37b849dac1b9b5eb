package org.chancery.platform.journal.conformance;

import java.util.List;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Subject;

/** Says yes to everything and does nothing. */
final class DoNothingJournal implements JournalUnderTest {

    private static final Commands NOTHING =
            instruction -> new Receipt(instruction.command().target(), 0, 0);

    @Override
    public List<Commands> processes() {
        return List.of(NOTHING, NOTHING);
    }

    @Override
    public Streams streams() {
        return new Streams() {
            @Override
            public boolean exists(Subject subject) {
                return false;
            }

            @Override
            public <E> List<Recorded<E>> read(Subject subject, Class<E> eventType) {
                return List.of();
            }
        };
    }

    @Override
    public List<Stored> stored(Subject subject) {
        return List.of();
    }

    @Override
    public int outboxRows(Subject subject) {
        return 0;
    }

    @Override
    public ForeignAppend appendBehindTheJournalsBack(Subject subject) {
        return () -> {};
    }

    @Override
    public RelayUnderTest relay() {
        return new RelayUnderTest() {
            @Override
            public boolean isTheOne() {
                return true;
            }

            @Override
            public void stamp() {}

            @Override
            public void sendWithoutMarking() {}

            @Override
            public void relayEverything() {}

            @Override
            public void crash() {}
        };
    }

    @Override
    public List<Published> published() {
        return List.of();
    }
}
