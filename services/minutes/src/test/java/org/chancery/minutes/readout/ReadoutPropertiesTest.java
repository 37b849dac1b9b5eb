package org.chancery.minutes.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.minutes.events.ReadoutEvent;
import org.chancery.minutes.events.ReadoutEvent.AssessmentWritten;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.readout.ReadoutCommand.ReleaseReadout;
import org.chancery.minutes.readout.ReadoutCommand.WriteAssessment;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a readout whatever is asked of it and in whatever order. The seeds are fixed, so that a failure comes again. */
class ReadoutPropertiesTest {

    private static final Instant NOW = Instant.parse("2021-01-08T09:00:00Z");
    private static final RecordId RECORD = new RecordId(new UUID(0x4000, 1));
    private static final String CLAUSE = "Without prejudice.";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_readout_keeps_what_it_promises(long seed) {
        var chance = new SplittableRandom(seed);
        Readout state = Readout.unwritten();
        List<ReadoutEvent> history = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ReadoutCommand command = command(chance, i);
            Readout before = state;
            List<ReadoutEvent> events = decided(before, command);
            for (ReadoutEvent event : events) {
                state = state.evolve(event);
                assertThat(state.label(event).marking()).isEqualTo(marking(command));
                assertThat(state.label(event).about()).contains(RECORD.subject());
            }
            history.addAll(events);
            assertThat(decided(state, command)).as("repeating %s", command).isEmpty();
            if (command instanceof ReleaseReadout c && c.marking() != null) {
                assertThat(events).isEmpty();
            }
            if (before instanceof Readout.Released) {
                assertThat(events).isEmpty();
            }
        }
        assertThat(history).isNotEmpty();
        int revision = 0;
        for (ReadoutEvent event : history) {
            switch (event) {
                case AssessmentWritten e -> {
                    revision++;
                    assertThat(e.revision()).isEqualTo(revision);
                }
                case ReadoutReleased e ->
                    assertThat(e.texts()).allMatch(each -> each.text().value().contains(CLAUSE));
            }
        }
        assertThat(history.stream().filter(ReadoutReleased.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        Readout folded = Readout.unwritten();
        for (ReadoutEvent event : history.reversed()) {
            folded = folded.evolve(event);
            assertThat(folded.label(event)).isNotNull();
        }
    }

    private static ReadoutCommand command(SplittableRandom chance, int step) {
        boolean closed = chance.nextInt(4) > 0;
        Marking meeting = chance.nextInt(4) > 0 ? null : Marking.CONFIDENTIAL;
        int seen = chance.nextInt(6);
        if (step < 100 || chance.nextBoolean()) {
            return new WriteAssessment(
                    RECORD, null, closed, seen, new ProtectedText("Good " + chance.nextInt(4)), meeting);
        }
        String words = chance.nextBoolean() ? "The two sides met. " + CLAUSE : "The two sides met.";
        return new ReleaseReadout(
                RECORD,
                null,
                closed,
                new ProtectedText(CLAUSE),
                seen,
                List.of(new Wording("en", new ProtectedText(words))),
                LocalDate.of(2021, 1, chance.nextInt(7, 10)),
                null,
                meeting);
    }

    /** An assessment is marked as the meeting, and of a meeting that is marked higher nothing is released. */
    private static Marking marking(ReadoutCommand command) {
        return command instanceof WriteAssessment c && c.marking() != null ? c.marking() : Marking.OFFICIAL;
    }

    private static List<ReadoutEvent> decided(Readout state, ReadoutCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused e) {
            return List.of();
        }
    }
}
