package org.chancery.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chancery.portal.forms.Act;
import org.chancery.portal.forms.Field;
import org.chancery.portal.forms.Offered;
import org.chancery.portal.forms.Values;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an act offers to whom, and what its form makes of what stands in it. */
class ActFormsTest {

    private static final Act<String> RENAME = Act.<String>put(
                    "name", Act.DESK, text -> !text.isEmpty(), Field.text("name"))
            .in("whole");
    private static final Act<String> DROP =
            Act.<String>change("drop", Act.READERS, text -> true).at("/parts/{part}/drop");

    @Nested
    class A_page {

        @Test
        void offers_what_the_role_may_and_the_state_allows() {
            assertThat(Offered.of(List.of(RENAME, DROP), "a thing", Act.DESK).names())
                    .containsExactlyInAnyOrder("name", "drop");
            assertThat(Offered.of(List.of(RENAME, DROP), "", Act.DESK).names()).containsExactly("drop");
            assertThat(Offered.of(List.of(RENAME, DROP), "a thing", Act.HEAD).names())
                    .containsExactly("drop");
        }

        @Test
        void puts_acts_on_a_part_to_the_part() {
            Offered offered = Offered.of(List.of(RENAME, DROP.in("whole")), "a thing", Act.DESK);

            assertThat(offered.in("whole")).extracting(Act::name).containsExactly("name");
            assertThat(offered.has("drop")).isTrue();
        }
    }

    @Nested
    class A_form {

        @Test
        void starts_with_what_was_read() {
            Values values = Values.none()
                    .withJson("due", Map.of("phrase", "soon"))
                    .withJson("reasons", List.of(Map.of("by", "IN"), Map.of("by", "KR")))
                    .withJson("askedBy", List.of("IN", "KR"))
                    .withJson("on", null);

            assertThat(values.one("due.phrase")).isEqualTo("soon");
            assertThat(values.one("reasons[1].by")).isEqualTo("KR");
            assertThat(values.all("askedBy")).containsExactly("IN", "KR");
            assertThat(values.one("on")).isEmpty();
        }

        @Test
        void shows_a_list_one_item_a_line() {
            assertThat(Values.none().with("languages", List.of("en", "ko")).lines("languages"))
                    .isEqualTo("en\nko");
        }
    }
}
