package org.chancery.minutes.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.TemplateEvent;
import org.chancery.minutes.events.TemplateEvent.TemplateSet;
import org.chancery.minutes.events.TemplateId;
import org.chancery.minutes.template.TemplateCommand.SetTemplate;
import org.chancery.platform.deciding.testing.DeciderScenario;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.MechanismId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordTemplateTest {

    private static final MechanismId MECHANISM = new MechanismId(new UUID(0x4000, 2));
    private static final ProtectedText CLAUSE = new ProtectedText("Without prejudice to the position of either side.");
    private static final List<String> HEADINGS = List.of("Opening", "Other business");
    private static final TemplateSet FIRST = set(1, Marking.RESTRICTED, null);

    private final DeciderScenario<RecordTemplate, TemplateCommand, TemplateEvent> template =
            DeciderScenario.of(RecordTemplate.unset(), Instant.parse("2021-01-08T09:00:00Z"));

    private static TemplateSet set(int revision, Marking marking, String reason) {
        return new TemplateSet(TemplateId.of(MECHANISM), MECHANISM, revision, marking, CLAUSE, HEADINGS, reason);
    }

    private static SetTemplate asked(long seen, Marking marking, String reason) {
        return new SetTemplate(MECHANISM, seen, marking, CLAUSE, HEADINGS, reason);
    }

    @Nested
    class A_template_that_nobody_has_set {

        @Test
        void is_set() {
            var outcome =
                    template.given().when(asked(0, Marking.RESTRICTED, null)).thenEvents(FIRST);
            assertThat(outcome.after().label(FIRST).about()).containsExactly(MECHANISM.subject());
        }

        @Test
        void is_set_by_who_has_seen_that_there_is_none() {
            template.given().when(asked(1, Marking.RESTRICTED, null)).thenRefused(TemplateRefusal.TEMPLATE_WAS_REVISED);
        }

        @Test
        void lets_nothing_begin_below_the_house_default_without_a_reason() {
            template.given()
                    .when(asked(0, Marking.PUBLIC, null))
                    .thenRefused(TemplateRefusal.REASON_IS_MISSING)
                    .at("/reason");
            template.given()
                    .when(asked(0, Marking.PUBLIC, "All of it is published."))
                    .thenEvents(set(1, Marking.PUBLIC, "All of it is published."));
            template.given().when(asked(0, null, null)).thenEvents(set(1, null, null));
        }

        @Test
        void names_each_heading_once() {
            template.given()
                    .when(new SetTemplate(MECHANISM, 0, null, null, List.of("A", "B", "A"), null))
                    .thenRefused(TemplateRefusal.HEADING_IS_NAMED_TWICE)
                    .at("/headings/2");
        }
    }

    @Nested
    class A_template {

        @Test
        void is_set_anew_by_who_has_read_it() {
            template.given(FIRST)
                    .when(asked(1, Marking.CONFIDENTIAL, null))
                    .thenEvents(set(2, Marking.CONFIDENTIAL, null));
            template.given(FIRST)
                    .when(asked(0, Marking.CONFIDENTIAL, null))
                    .thenRefused(TemplateRefusal.TEMPLATE_WAS_REVISED);
        }

        @Test
        void is_lowered_with_a_reason() {
            template.given(FIRST)
                    .when(asked(1, null, null))
                    .thenRefused(TemplateRefusal.REASON_IS_MISSING)
                    .at("/reason");
            template.given(FIRST).when(asked(1, null, "Milder topics.")).thenEvents(set(2, null, "Milder topics."));
        }

        @Test
        void may_lose_its_clause_or_its_headings() {
            template.given(FIRST)
                    .when(new SetTemplate(MECHANISM, 1, Marking.RESTRICTED, null, HEADINGS, null))
                    .thenEvents(new TemplateSet(
                            TemplateId.of(MECHANISM), MECHANISM, 2, Marking.RESTRICTED, null, HEADINGS, null));
            template.given(FIRST)
                    .when(new SetTemplate(MECHANISM, 1, Marking.RESTRICTED, CLAUSE, List.of(), null))
                    .thenEvents(new TemplateSet(
                            TemplateId.of(MECHANISM), MECHANISM, 2, Marking.RESTRICTED, CLAUSE, List.of(), null));
        }

        @Test
        void that_says_so_already_stays_whatever_was_read_of_it() {
            template.given(FIRST).when(asked(7, Marking.RESTRICTED, null)).thenNothing();
        }
    }

    @Nested
    class Who_opens_a_record {

        @Test
        void finds_the_newest_template_of_the_mechanism() {
            var newest = set(2, Marking.CONFIDENTIAL, null);
            assertThat(new Templates(Kept.of(FIRST, newest)).ofMechanism(MECHANISM))
                    .isEqualTo(newest);
        }

        @Test
        void finds_none_where_nobody_has_set_one_or_there_is_no_mechanism() {
            var templates = new Templates(Kept.of(FIRST));
            assertThat(templates.ofMechanism(new MechanismId(new UUID(0x4000, 3))))
                    .isNull();
            assertThat(templates.ofMechanism(null)).isNull();
        }
    }
}
