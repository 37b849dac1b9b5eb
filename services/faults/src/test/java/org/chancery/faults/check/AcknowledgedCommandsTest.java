package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I1;
import static org.chancery.faults.check.Invariant.I7;
import static org.chancery.faults.check.Invariant.I8;

import java.util.List;
import org.chancery.faults.load.Outcome;
import org.chancery.faults.load.Told;
import org.junit.jupiter.api.Test;

class AcknowledgedCommandsTest {

    private final Findings findings = new Findings();

    private Findings found(List<Told> history, Store store) {
        new AcknowledgedCommands(findings).check(history, List.of(store));
        return findings;
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(Made.history(), Made.store()).isClean()).isTrue();
        assertThat(findings.lookedAt(I1)).isEqualTo(2);
    }

    @Test
    void finds_an_acknowledged_command_that_is_not_stored() {
        var history = Made.with(Made.history(), Made.told("k9", new Outcome.Ok("consultation/c", 0, 1)));
        assertThat(found(history, Made.store()).against(I1)).hasSize(1);
    }

    @Test
    void finds_an_acknowledged_event_that_is_gone_though_its_answer_is_there() {
        Store whole = Made.store();
        assertThat(found(Made.history(), Made.store(Made.without(whole.events(), 2), whole.answers()))
                        .against(I1))
                .hasSize(1);
    }

    @Test
    void finds_an_answer_that_differs_from_the_stored_one() {
        var history = List.of(Made.told("k1", new Outcome.Ok("consultation/a", 0, 1)));
        assertThat(found(history, Made.store()).against(I1)).hasSize(1);
    }

    @Test
    void finds_a_repetition_that_was_answered_differently() {
        var history = Made.with(Made.history(), Made.told("k1", new Outcome.Ok("consultation/a", 2, 1)));
        assertThat(found(history, Made.store()).against(I1)).isNotEmpty();
    }

    @Test
    void finds_two_commands_that_were_told_of_the_same_event() {
        Store whole = Made.store();
        var answers = Made.with(whole.answers(), Made.answer("k5", "consultation/a", 1, 1));
        assertThat(found(Made.history(), Made.store(whole.events(), answers)).against(I1))
                .hasSize(1);
    }

    @Test
    void finds_an_event_that_no_answer_knows_of() {
        Store whole = Made.store();
        var events = Made.with(whole.events(), Made.event("consultation/c", 0, 4));
        assertThat(found(Made.history(), Made.store(events, whole.answers())).against(I7))
                .hasSize(1);
    }

    @Test
    void finds_a_refused_command_that_is_stored() {
        var history = List.of(Made.told("k2", new Outcome.Refused(409, "too late")));
        assertThat(found(history, Made.store()).against(I8)).hasSize(1);
    }

    @Test
    void finds_a_command_that_was_done_and_then_refused_when_it_was_repeated() {
        var history = Made.with(Made.history(), Made.told("k1", new Outcome.Refused(412, "stale")));
        assertThat(found(history, Made.store()).against(I8)).hasSize(1);
    }

    @Test
    void finds_a_command_of_unknown_outcome_that_was_done_and_then_refused() {
        var history = List.of(
                Made.told("k2", new Outcome.Unknown("HTTP 503")), Made.told("k2", new Outcome.Refused(412, "stale")));
        assertThat(found(history, Made.store()).against(I8)).hasSize(1);
    }

    @Test
    void does_not_mind_a_repetition_that_nobody_looked_at() {
        var history = Made.with(Made.history(), Made.told("k1", new Outcome.Refused(401, "none")));
        assertThat(found(history, Made.store()).isClean()).isTrue();
    }
}
