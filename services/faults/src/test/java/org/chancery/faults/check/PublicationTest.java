package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I2;
import static org.chancery.faults.check.Invariant.I5;
import static org.chancery.faults.check.Invariant.I6;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private final Findings findings = new Findings();
    private final Store store = Made.store();
    private final List<Published> topic = Made.topic(store);

    private Findings found(List<Published> published) {
        new Publication(findings).check(store, published);
        return findings;
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(topic).isClean()).isTrue();
        assertThat(findings.lookedAt(I2)).isEqualTo(3);
    }

    @Test
    void does_not_mind_a_record_that_comes_again() {
        assertThat(found(Made.with(topic, topic.get(0))).isClean()).isTrue();
    }

    @Test
    void finds_an_event_that_was_not_published() {
        assertThat(found(Made.without(topic, 2)).against(I2)).hasSize(1);
    }

    @Test
    void finds_a_gap_among_the_numbers() {
        assertThat(found(Made.without(topic, 1)).against(I6)).hasSize(1);
    }

    @Test
    void finds_a_record_of_nothing() {
        assertThat(found(Made.with(topic, Made.published(Made.event("consultation/x", 0, 4), 4)))
                        .against(I5))
                .hasSize(1);
    }

    @Test
    void finds_other_bytes() {
        Published one = topic.get(0);
        var other =
                new Published(one.lane(), 0, one.aggregate(), one.version(), one.event(), one.number(), "else", false);
        assertThat(found(List.of(other, topic.get(1), topic.get(2))).against(I2))
                .hasSize(1);
    }

    @Test
    void finds_a_repetition_under_another_number() {
        Published one = topic.get(0);
        var other = new Published(one.lane(), 3, one.aggregate(), one.version(), one.event(), 4, one.bodyHash(), false);
        assertThat(found(Made.with(topic, other)).against(I2)).hasSize(1);
    }

    @Test
    void finds_records_the_wrong_way_round() {
        assertThat(found(List.of(topic.get(2), topic.get(1), topic.get(0))).against(I6))
                .isNotEmpty();
    }

    @Test
    void does_not_hold_the_order_of_a_fault_against_the_relay_that_sends_in_order_or_goes_on_behind_it() {
        Published first = topic.get(0);
        Published second = topic.get(1);
        Published third = topic.get(2);

        assertThat(found(List.of(outOfTurn(second), outOfTurn(first), first, second, third))
                        .isClean())
                .isTrue();
        assertThat(found(List.of(outOfTurn(second), outOfTurn(first), third)).isClean())
                .isTrue();
    }

    @Test
    void finds_that_the_relay_goes_on_where_a_fault_has_left_a_gap() {
        assertThat(found(List.of(outOfTurn(topic.get(1)), topic.get(2), topic.get(0)))
                        .against(I6))
                .isNotEmpty();
    }

    private static Published outOfTurn(Published one) {
        return new Published(
                one.lane(),
                one.offset(),
                one.aggregate(),
                one.version(),
                one.event(),
                one.number(),
                one.bodyHash(),
                true);
    }
}
