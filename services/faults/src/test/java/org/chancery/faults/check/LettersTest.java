package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I5;
import static org.chancery.faults.check.Invariant.I9;

import java.util.List;
import java.util.UUID;
import org.chancery.faults.check.Letters.Delivery;
import org.chancery.faults.check.Letters.Subscription;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Subscription FOLLOWS =
            new Subscription(UUID.randomUUID(), "ann", "OFFICIAL", "party/IN", "MAIL", "ann@x", Made.NOW);

    private final Findings findings = new Findings();
    private final Store store = Made.store();
    private final List<Delivery> deliveries = store.events().stream()
            .map(event -> new Delivery(event.id(), event.id(), "ann", "MAIL", "ann@x", "SENT", 2))
            .toList();
    private final List<String> arrived =
            deliveries.stream().map(each -> each.id().toString()).toList();

    private Findings found(List<Delivery> planned, List<String> came) {
        new Letters(findings).check(List.of(store), List.of(FOLLOWS), planned, came);
        return findings;
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(deliveries, arrived).isClean()).isTrue();
        assertThat(findings.lookedAt(I9)).isEqualTo(3);
    }

    @Test
    void does_not_mind_a_letter_that_came_as_often_as_it_was_tried() {
        assertThat(found(deliveries, Made.with(arrived, arrived.get(0))).isClean())
                .isTrue();
    }

    @Test
    void finds_somebody_who_was_not_told() {
        assertThat(found(Made.without(deliveries, 0), Made.without(arrived, 0)).against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_letter_that_never_came() {
        assertThat(found(deliveries, Made.without(arrived, 0)).against(I9)).hasSize(1);
    }

    @Test
    void finds_a_letter_that_came_more_often_than_it_was_tried() {
        var thrice = Made.with(Made.with(arrived, arrived.get(0)), arrived.get(0));
        assertThat(found(deliveries, thrice).against(I9)).hasSize(1);
    }

    @Test
    void finds_a_letter_that_is_still_on_its_way() {
        Delivery one = deliveries.get(0);
        var late = new Delivery(one.id(), one.event(), one.owner(), one.channel(), one.address(), "PLANNED", 0);
        assertThat(found(Made.with(Made.without(deliveries, 0), late), arrived).against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_second_letter_of_the_same() {
        Delivery one = deliveries.get(0);
        UUID another = UUID.randomUUID();
        var second = new Delivery(another, one.event(), "ann", "MAIL", "ann@x", "SENT", 1);
        assertThat(found(Made.with(deliveries, second), Made.with(arrived, another.toString()))
                        .against(I9))
                .hasSize(1);
    }

    @Test
    void finds_a_letter_of_nothing() {
        var phantom = new Delivery(UUID.randomUUID(), UUID.randomUUID(), "ann", "MAIL", "ann@x", "SENT", 1);
        assertThat(found(
                                Made.with(deliveries, phantom),
                                Made.with(arrived, phantom.id().toString()))
                        .against(I5))
                .hasSize(1);
    }

    @Test
    void finds_what_came_without_a_plan() {
        assertThat(found(deliveries, Made.with(arrived, "nobody")).against(I5)).hasSize(1);
    }
}
