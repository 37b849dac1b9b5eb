package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I2;
import static org.chancery.faults.check.Invariant.I6;

import java.util.List;
import java.util.Map;
import org.chancery.faults.check.Store.Event;
import org.chancery.faults.ground.Program;
import org.junit.jupiter.api.Test;

class StoredOrderTest {

    private final Findings findings = new Findings();

    private Findings found(Store store) {
        new StoredOrder(findings).check(store);
        return findings;
    }

    private Findings found(Event... events) {
        return found(Made.store(List.of(events)));
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(Made.store()).isClean()).isTrue();
        assertThat(findings.lookedAt(I6)).isEqualTo(3);
    }

    @Test
    void finds_a_version_that_is_missing() {
        assertThat(found(Made.event("consultation/a", 0, 1), Made.event("consultation/a", 2, 2))
                        .against(I6))
                .hasSize(1);
    }

    @Test
    void finds_versions_that_were_stored_the_wrong_way_round() {
        assertThat(found(Made.event("consultation/a", 1, 1), Made.event("consultation/a", 0, 2))
                        .against(I6))
                .isNotEmpty();
    }

    @Test
    void finds_numbers_the_wrong_way_round() {
        assertThat(found(Made.event("consultation/a", 0, 2), Made.event("consultation/a", 1, 1))
                        .against(I6))
                .hasSize(1);
    }

    @Test
    void finds_a_number_that_was_given_twice_and_one_that_was_left_out() {
        assertThat(found(Made.event("consultation/a", 0, 1), Made.event("consultation/b", 0, 1))
                        .against(I6))
                .hasSize(2);
    }

    @Test
    void finds_what_was_not_sent() {
        Store whole = Made.store();
        var store = new Store(Program.SCHEDULING, whole.events(), whole.answers(), Map.of(0, new Store.Lane(3, 2)));
        assertThat(found(store).against(I2)).hasSize(1);
    }
}
