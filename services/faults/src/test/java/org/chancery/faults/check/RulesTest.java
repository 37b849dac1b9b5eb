package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I11;

import java.util.List;
import org.chancery.faults.check.Rules.Round;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Findings findings = new Findings();
    private final Rules rules = new Rules(findings);

    @Test
    void finds_nothing_where_all_is_well() {
        rules.rounds(List.of(new Round("m", "a", 1), new Round("m", "b", 2), new Round("n", "c", 1)));
        rules.exactly("opens", List.of("a", "b"), List.of("b", "a"));
        assertThat(findings.isClean()).isTrue();
        assertThat(findings.lookedAt(I11)).isEqualTo(5);
    }

    @Test
    void finds_a_hole() {
        rules.rounds(List.of(new Round("m", "a", 1), new Round("m", "b", 3)));
        assertThat(findings.against(I11)).hasSize(1);
    }

    @Test
    void finds_a_number_that_was_given_twice() {
        rules.rounds(List.of(new Round("m", "a", 1), new Round("m", "b", 1)));
        assertThat(findings.against(I11)).hasSize(1);
    }

    @Test
    void finds_what_was_not_done() {
        rules.exactly("opens", List.of("a", "b"), List.of("a"));
        assertThat(findings.against(I11)).hasSize(1);
    }

    @Test
    void finds_what_was_done_twice() {
        rules.exactly("opens", List.of("a"), List.of("a", "a"));
        assertThat(findings.against(I11)).hasSize(1);
    }

    @Test
    void finds_what_was_done_without_reason() {
        rules.exactly("opens", List.of("a"), List.of("a", "b"));
        assertThat(findings.against(I11)).hasSize(1);
    }
}
