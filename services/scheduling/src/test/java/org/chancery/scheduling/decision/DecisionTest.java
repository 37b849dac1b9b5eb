package org.chancery.scheduling.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.scheduling.decision.DecisionRefusal.ALREADY_DECIDED;
import static org.chancery.scheduling.decision.DecisionRefusal.A_MECHANISM_IS_NAMED;
import static org.chancery.scheduling.decision.DecisionRefusal.THE_DAY_HAS_NOT_COME;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.scheduling.decision.DecisionCommand.DecideMechanisms;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final DecisionId DECISION = new DecisionId(new UUID(6, 1));
    private static final MechanismId TALKS = new MechanismId(new UUID(1, 1));
    private static final MechanismId CALLS = new MechanismId(new UUID(1, 2));
    private static final PartyCode CN = new PartyCode("CN");
    private static final LocalDate THEN = LocalDate.of(2022, 8, 5);
    private static final MechanismsDecided DECIDED =
            new MechanismsDecided(DECISION, Act.SUSPEND, List.of(TALKS, CALLS), CN, "a visit", THEN);

    private final DeciderScenario<Decision, DecisionCommand, DecisionEvent> decision =
            DeciderScenario.of(Decision.unknown(), Instant.parse("2026-11-23T00:00:00Z"));

    private static DecideMechanisms decide(List<MechanismId> mechanisms, @Nullable LocalDate on) {
        return new DecideMechanisms(DECISION, Act.SUSPEND, mechanisms, CN, "a visit", on);
    }

    @Test
    void names_several_mechanisms_in_one() {
        decision.given().when(decide(List.of(TALKS, CALLS), THEN)).thenEvents(DECIDED);
    }

    @Test
    void is_taken_once() {
        decision.given(DECIDED).when(decide(List.of(TALKS, CALLS), THEN)).thenNothing();
        decision.given(DECIDED).when(decide(List.of(TALKS), THEN)).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void names_a_mechanism_and_each_once() {
        decision.given()
                .when(decide(List.of(), THEN))
                .thenRefused(A_MECHANISM_IS_NAMED)
                .at("/mechanisms");
        decision.given()
                .when(decide(List.of(TALKS, TALKS), THEN))
                .thenRefused(A_MECHANISM_IS_NAMED)
                .at("/mechanisms");
    }

    @Test
    void was_taken_on_a_day_that_has_begun() {
        decision.given()
                .when(decide(List.of(TALKS), LocalDate.of(2026, 11, 25)))
                .thenRefused(THE_DAY_HAS_NOT_COME)
                .at("/on");
    }

    @Test
    void is_about_its_mechanisms_and_who_decided() {
        Decision taken = Decision.unknown().evolve(DECIDED);
        assertThat(taken.label(DECIDED).about())
                .containsExactlyInAnyOrder(TALKS.subject(), CALLS.subject(), CN.subject());
        var byAll = new MechanismsDecided(DECISION, Act.CLOSE, List.of(TALKS), null, "why", null);
        assertThat(taken.label(byAll).about()).containsExactly(TALKS.subject());
    }
}
