package org.chancery.platform.deciding.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Decider;
import org.chancery.platform.deciding.Refusal;
import org.chancery.platform.deciding.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One scenario grammar for all cores: {@code given(events).when(command).thenEvents(...)} or {@code thenRefused(...)}.
 * Every accepted command is decided a second time after its events and must then yield none, unless the scenario says
 * that repeating means doing it again.
 */
public final class DeciderScenario<S extends Decider<S, C, E>, C extends Command, E> {

    private final S initial;
    private final Instant now;

    private DeciderScenario(S initial, Instant now) {
        this.initial = initial;
        this.now = now;
    }

    /** Scenarios that start from the state before any event. */
    public static <S extends Decider<S, C, E>, C extends Command, E> DeciderScenario<S, C, E> of(
            S initial, Instant now) {
        return new DeciderScenario<>(initial, now);
    }

    /** The history. */
    @SafeVarargs
    public final Given given(E... events) {
        return new Given(Arrays.asList(events));
    }

    /** The history followed by the command. */
    public final class Given {
        private final S state;

        private Given(List<E> events) {
            S folded = initial;
            for (E event : events) {
                folded = folded.evolve(event);
            }
            this.state = folded;
        }

        /** Decides. */
        public Outcome when(C command) {
            try {
                return new Outcome(state, command, state.decide(command, now), null);
            } catch (Refused refused) {
                return new Outcome(state, command, List.of(), refused);
            }
        }
    }

    /** What the decision was. */
    public final class Outcome {
        private final S before;
        private final C command;
        private final List<E> events;
        private final @Nullable Refused refused;

        private Outcome(S before, C command, List<E> events, @Nullable Refused refused) {
            this.before = before;
            this.command = command;
            this.events = new ArrayList<>(events);
            this.refused = refused;
        }

        /** The command led to exactly these events, and to none when it is repeated. */
        @SafeVarargs
        public final Outcome thenEvents(E... expected) {
            accepted();
            if (!events.equals(Arrays.asList(expected))) {
                throw new AssertionError("expected " + Arrays.asList(expected) + "\n but was " + events);
            }
            List<E> repeated = after().decide(command, now);
            if (!repeated.isEmpty()) {
                throw new AssertionError("repeating " + command + " led to " + repeated);
            }
            return this;
        }

        /** The command asked for what already was. */
        public void thenNothing() {
            accepted();
            if (!events.isEmpty()) {
                throw new AssertionError("expected no event but was " + events);
            }
        }

        /** The command was refused for this reason. */
        public Outcome thenRefused(Refusal expected) {
            if (refused == null) {
                throw new AssertionError("expected refusal " + expected.name() + " but was " + events);
            }
            if (!refused.refusal().equals(expected)) {
                throw new AssertionError("expected refusal " + expected.name() + " but was "
                        + refused.refusal().name());
            }
            ReachedRefusals.add(expected);
            return this;
        }

        /** The refusal named this field. */
        public void at(String pointer) {
            if (refused == null || !Objects.equals(refused.field(), pointer)) {
                throw new AssertionError("expected the refusal to name " + pointer + " but was "
                        + (refused == null ? null : refused.field()));
            }
        }

        /** The state after the events. */
        public S after() {
            S state = before;
            for (E event : events) {
                state = state.evolve(event);
            }
            return state;
        }

        private void accepted() {
            if (refused != null) {
                throw new AssertionError("refused: " + refused.getMessage());
            }
        }
    }
}
