package org.chancery.scheduling.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.chancery.platform.deciding.Refused;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.CountedAs;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.LevelRaised;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.CloseMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.CountRound;
import org.chancery.scheduling.mechanism.MechanismCommand.LaunchMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.MergeMechanisms;
import org.chancery.scheduling.mechanism.MechanismCommand.RaiseLevel;
import org.chancery.scheduling.mechanism.MechanismCommand.ResumeMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.SuspendMechanism;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.chancery.scheduling.mechanism.MechanismCommand.WithdrawRoundCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a mechanism lives, it draws each ordinal once and leaves no hole above the highest imported one. */
class MechanismPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final MechanismId CHANNEL = new MechanismId(new UUID(1, 1));
    private static final List<PartyCode> SIDES = List.of(new PartyCode("KR"), new PartyCode("IN"));
    private static final Verdict VERDICT = new Verdict(null, "why", null, null);
    private static final int COMMANDS = 50;
    private static final int HISTORIES = 400;

    @ParameterizedTest
    @ValueSource(longs = {3, 2013, 20241123})
    void random_commands_count_without_holes(long seed) {
        var random = new SplittableRandom(seed);
        int counted = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Mechanism state = Mechanism.unknown();
            var series = new Series();
            for (int j = 0; j < COMMANDS; j++) {
                MechanismCommand command = command(random);
                List<MechanismEvent> events = decided(state, command);
                for (MechanismEvent event : events) {
                    series.take(event);
                    state = state.evolve(event);
                    counted += event instanceof RoundCounted ? 1 : 0;
                }
                if (!events.isEmpty()) {
                    assertThat(state.decide(command, NOW))
                            .as("%s again, seed %d", command, seed)
                            .isEmpty();
                }
            }
        }
        assertThat(counted).as("rounds that were counted").isGreaterThan(HISTORIES);
    }

    /** What the events since the last restart counted, kept apart from the core's own books. */
    private static final class Series {

        private final Map<ConsultationId, Integer> drawn = new HashMap<>();
        private final Map<ConsultationId, Integer> imported = new HashMap<>();
        private final Set<ConsultationId> ever = new HashSet<>();

        void take(MechanismEvent event) {
            switch (event) {
                case RoundCounted e
                when e.countedAs().isEmpty() -> {
                    assertThat(ever.add(e.consultation()))
                            .as("%s is counted once", e)
                            .isTrue();
                    assertThat(drawn.values()).as("an ordinal is drawn once").doesNotContain(e.ordinal());
                    int base = imported.values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
                    for (int below = base + 1; below < e.ordinal(); below++) {
                        assertThat(drawn.containsValue(below))
                                .as("no hole at %d below %s", below, e)
                                .isTrue();
                    }
                    assertThat(e.ordinal()).isGreaterThan(base);
                    drawn.put(e.consultation(), e.ordinal());
                }
                case RoundCounted e -> {
                    assertThat(ever.add(e.consultation()))
                            .as("%s is counted once", e)
                            .isTrue();
                    imported.put(e.consultation(), e.ordinal());
                }
                case RoundCountWithdrawn e -> {
                    assertThat(ever.remove(e.consultation()))
                            .as("%s had been counted", e)
                            .isTrue();
                    drawn.remove(e.consultation());
                    imported.remove(e.consultation());
                }
                case LevelRaised e
                when e.restarts() -> {
                    drawn.clear();
                    imported.clear();
                }
                case MechanismEvent _ -> {
                    // Counts nothing.
                }
            }
        }
    }

    private static List<MechanismEvent> decided(Mechanism state, MechanismCommand command) {
        try {
            return state.decide(command, NOW);
        } catch (Refused no) {
            return List.of();
        }
    }

    private static MechanismCommand command(SplittableRandom random) {
        var meeting = new ConsultationId(new UUID(2, random.nextInt(8)));
        return switch (random.nextInt(15)) {
            case 0, 1, 2 ->
                new LaunchMechanism(
                        CHANNEL, "Talks", List.of(), SIDES, null, null, HostRule.UNSTATED, null, null, null);
            case 3, 4, 5, 6 -> new CountRound(CHANNEL, meeting);
            case 7 -> new CountRound(CHANNEL, meeting, List.of(new CountedAs(null, 1 + random.nextInt(12))));
            case 8, 9 -> new WithdrawRoundCount(CHANNEL, meeting, "It was another meeting");
            case 10 -> new RaiseLevel(CHANNEL, "level " + random.nextInt(3), random.nextBoolean(), null);
            case 11 -> new SuspendMechanism(CHANNEL, VERDICT);
            case 12 -> new ResumeMechanism(CHANNEL, VERDICT);
            case 13 ->
                new MergeMechanisms(CHANNEL, List.of(new MechanismId(new UUID(1, 1 + random.nextInt(3)))), VERDICT);
            default ->
                random.nextInt(10) == 0 ? new CloseMechanism(CHANNEL, VERDICT, null) : new CountRound(CHANNEL, meeting);
        };
    }
}
