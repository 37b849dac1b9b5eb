package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I3;
import static org.chancery.faults.check.Invariant.I5;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTest {

    private final Findings findings = new Findings();
    private final Store store = Made.store();
    private final List<Trail.Line> lines = Made.trail(store);

    private Findings found(List<Trail.Line> trail) {
        new Trail(findings).check(List.of(store), trail);
        return findings;
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(found(lines).isClean()).isTrue();
        assertThat(findings.lookedAt(I3)).isEqualTo(3);
    }

    @Test
    void finds_an_event_that_is_not_told() {
        assertThat(found(Made.without(lines, 1)).against(I3)).hasSize(1);
    }

    @Test
    void finds_an_event_that_is_told_twice() {
        assertThat(found(Made.with(lines, lines.get(0))).against(I3)).hasSize(1);
    }

    @Test
    void finds_a_line_with_another_body() {
        Trail.Line one = lines.get(0);
        assertThat(found(Made.with(
                                Made.without(lines, 0),
                                new Trail.Line(one.topic(), one.lane(), one.number(), one.event(), "else")))
                        .against(I3))
                .isNotEmpty();
    }

    @Test
    void finds_a_line_of_nothing() {
        assertThat(found(Made.with(lines, new Trail.Line("scheduling", 0, 4, Made.id("consultation/x", 0), "hash")))
                        .against(I5))
                .hasSize(1);
    }
}
