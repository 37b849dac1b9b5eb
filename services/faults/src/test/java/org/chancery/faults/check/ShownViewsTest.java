package org.chancery.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.faults.check.Invariant.I4;
import static org.chancery.faults.check.Invariant.I5;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.faults.check.ShownViews.Applied;
import org.chancery.faults.check.ShownViews.Content;
import org.chancery.faults.ground.Program;
import org.junit.jupiter.api.Test;

class ShownViewsTest {

    private static final Map<String, Content> LIVE = Map.of("reporting.plan.row", new Content(2, "sum"));
    private static final Map<Program, Set<String>> READERS = Map.of(Program.SCHEDULING, Set.of("reporting/plan"));

    private final Findings findings = new Findings();
    private final ShownViews views = new ShownViews(findings);

    private static Applied applied(String aggregate, long version) {
        return new Applied(Program.REPORTING, "plan", aggregate, version);
    }

    @Test
    void finds_nothing_where_all_is_well() {
        views.compare(LIVE, LIVE);
        views.count(LIVE, "reporting.plan.row", 2);
        views.applied(
                List.of(Made.store()),
                List.of(applied("consultation/a", 1), applied("consultation/b", 0)),
                Set.of(),
                READERS);
        assertThat(findings.isClean()).isTrue();
        assertThat(findings.lookedAt(I4)).isEqualTo(4);
    }

    @Test
    void finds_a_view_that_is_another_when_it_is_built_anew() {
        views.compare(LIVE, Map.of("reporting.plan.row", new Content(2, "another")));
        assertThat(findings.against(I4)).hasSize(1);
    }

    @Test
    void finds_a_table_that_is_gone_when_it_is_built_anew() {
        views.compare(LIVE, Map.of());
        assertThat(findings.against(I4)).hasSize(1);
    }

    @Test
    void finds_a_wrong_count() {
        views.count(LIVE, "reporting.plan.row", 3);
        assertThat(findings.against(I4)).hasSize(1);
    }

    @Test
    void finds_a_reader_that_left_out_an_event() {
        views.applied(
                List.of(Made.store()),
                List.of(applied("consultation/a", 0), applied("consultation/b", 0)),
                Set.of(),
                READERS);
        assertThat(findings.against(I4)).hasSize(1);
    }

    @Test
    void does_not_mind_a_reader_that_waits_with_what_is_parked() {
        views.applied(List.of(Made.store()), List.of(applied("consultation/b", 0)), Set.of("consultation/a"), READERS);
        assertThat(findings.isClean()).isTrue();
    }

    @Test
    void finds_a_reader_that_shows_what_is_in_no_store() {
        views.applied(
                List.of(Made.store()),
                List.of(applied("consultation/a", 2), applied("consultation/b", 0)),
                Set.of(),
                READERS);
        assertThat(findings.against(I5)).hasSize(1);
    }
}
