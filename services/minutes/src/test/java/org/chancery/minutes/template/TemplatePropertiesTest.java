package org.chancery.minutes.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.template.TemplateCommand.SetTemplate;
import org.chancery.platform.deciding.Refused;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a template whatever is asked of it and in whatever order. The seeds are fixed, so that a failure comes again. */
class TemplatePropertiesTest {

    private static final Instant NOW = Instant.parse("2021-01-08T09:00:00Z");
    private static final MechanismId MECHANISM = new MechanismId(new UUID(0x4000, 2));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_template_keeps_what_it_promises(long seed) {
        var chance = new SplittableRandom(seed);
        RecordTemplate state = RecordTemplate.unset();
        List<TemplateSet> history = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            SetTemplate command = command(chance, history.size());
            for (TemplateEvent event : decided(state, command)) {
                state = state.evolve(event);
                assertThat(state.label(event).about()).containsExactly(MECHANISM.subject());
                history.add((TemplateSet) event);
            }
            assertThat(decided(state, command)).as("repeating %s", command).isEmpty();
        }
        assertThat(history).hasSizeGreaterThan(10);
        Marking before = Marking.DEFAULT;
        for (int i = 0; i < history.size(); i++) {
            TemplateSet set = history.get(i);
            assertThat(set.revision()).isEqualTo(i + 1);
            assertThat(set.headings()).doesNotHaveDuplicates();
            Marking after = Objects.requireNonNullElse(set.defaultMarking(), Marking.DEFAULT);
            if (!after.reaches(before)) {
                assertThat(set.reason()).isNotNull();
            }
            before = after;
        }
    }

    private static SetTemplate command(SplittableRandom chance, int newest) {
        return new SetTemplate(
                MECHANISM,
                chance.nextBoolean() ? newest : chance.nextInt(newest + 2),
                chance.nextInt(4) == 0 ? null : Marking.values()[chance.nextInt(5)],
                chance.nextBoolean() ? null : new ProtectedText("Without prejudice."),
                chance.nextBoolean() ? List.of("A", "B") : List.of("A", chance.nextBoolean() ? "A" : "C"),
                chance.nextBoolean() ? null : "Milder topics.");
    }

    private static List<TemplateEvent> decided(RecordTemplate state, SetTemplate command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused e) {
            return List.of();
        }
    }
}
