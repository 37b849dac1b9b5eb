package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I10;

import java.util.List;
import org.chancery.faults.check.LastShown.Shown;
import org.chancery.faults.check.LastShown.Step;
import org.junit.jupiter.api.Test;

class LastShownTest {

    private static final String JANUARY = "{\"date\": \"2021-01-07\"}";
    private static final String MARCH = "{\"date\": \"2021-03-09\"}";

    private static final List<Step> STEPS = List.of(
            new Step("a", "consultation-proposed", null),
            new Step("a", "consultation-scheduled", JANUARY),
            new Step("a", "agenda-item-proposed", null),
            new Step("a", "consultation-postponed", null),
            new Step("b", "consultation-proposed", null),
            new Step("c", "consultation-proposed", null),
            new Step("c", "consultation-scheduled", JANUARY),
            new Step("c", "consultation-rescheduled", MARCH),
            new Step("c", "consultation-held", MARCH));

    private static final List<Shown> SHOWN = List.of(
            new Shown("a", "POSTPONED", JANUARY), new Shown("b", "PROPOSED", null), new Shown("c", "HELD", MARCH));

    private final Findings findings = new Findings();

    private List<String> found(List<Shown> shown) {
        new LastShown(findings).compare(STEPS, shown);
        return findings.against(I10);
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(SHOWN)).isEmpty();
        assertThat(findings.lookedAt(I10)).isEqualTo(3);
    }

    @Test
    void finds_a_status_of_before() {
        assertThat(found(Made.with(Made.without(SHOWN, 0), new Shown("a", "SCHEDULED", JANUARY))))
                .hasSize(1);
    }

    @Test
    void finds_a_date_of_before() {
        assertThat(found(Made.with(Made.without(SHOWN, 2), new Shown("c", "HELD", JANUARY))))
                .hasSize(1);
    }

    @Test
    void finds_a_date_where_none_was_set() {
        assertThat(found(Made.with(Made.without(SHOWN, 1), new Shown("b", "PROPOSED", JANUARY))))
                .hasSize(1);
    }

    @Test
    void finds_what_is_not_shown() {
        assertThat(found(Made.without(SHOWN, 1))).hasSize(1);
    }

    @Test
    void finds_what_is_shown_of_nothing() {
        assertThat(found(Made.with(SHOWN, new Shown("d", "PROPOSED", null)))).hasSize(1);
    }
}
