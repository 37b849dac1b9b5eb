package org.chancery.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.importing.plan.Planned.one;

import java.util.List;
import org.chancery.importing.cases.Cases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a plan makes of the words of a record and of their sources. */
class PlannedStatementsTest {

    @Nested
    class What_was_said {

        @Test
        void binds_only_those_who_said_it() {
            assertThat(kinds("28")).containsExactly("CLAIMED_FOR_BOTH");
            assertThat(kinds("15")).containsExactly("JOINT", "SEVERALLY");
            assertThat(kinds("16")).containsExactly("REQUEST", "UNILATERAL", "JOINT", "JOINT", "JOINT");
        }

        @Test
        void stands_in_the_account_of_the_side_that_tells_it() {
            List<JsonNode> statements = Cases.bodies(Cases.plan("38"), "statement");

            assertThat(statements)
                    .extracting(each -> each.path("account").asString(""))
                    .containsExactly("", "IN", "MV", "IN");
            assertThat(statements.getLast().at("/occasion/kind").asString()).isEqualTo("RELEASE");
            assertThat(statements.getLast().at("/occasion/date").asString()).isEqualTo("2024-02-08");
        }

        @Test
        void may_be_said_in_a_side_call() {
            List<JsonNode> statements = Cases.bodies(Cases.plan("02"), "statement");

            assertThat(statements)
                    .extracting(each -> each.at("/occasion/kind").asString(""))
                    .containsExactly("", "", "", "", "SIDE_CALL", "SIDE_CALL");
        }

        @Test
        void may_be_a_clause_that_governs_everything() {
            assertThat(one(Cases.plan("40"), "reservation").path("reservation").asString())
                    .contains("sovereignty safeguard");
            assertThat(Cases.bodies(Cases.plan("36"), "reservation")).isEmpty();
        }

        @Test
        void promises_the_next_rounds_of_its_own_mechanism_alone() {
            assertThat(Cases.bodies(Cases.plan("39"), "statement"))
                    .flatExtracting(
                            each -> each.path("undertakings").valueStream().toList())
                    .hasSize(10)
                    .noneMatch(each -> each.has("nextRoundOf"));
            assertThat(Cases.bodies(Cases.plan("36"), "statement")
                            .getLast()
                            .at("/undertakings/0")
                            .has("nextRoundOf"))
                    .isTrue();
        }

        @Test
        void without_a_statement_is_a_commitment_of_its_own() {
            JsonNode commitment = one(Cases.plan("00"), "commitment");

            assertThat(commitment.path("occasion").asString()).isEqualTo("RELEASE");
            assertThat(commitment.path("kind").asString()).isEqualTo("UNILATERAL");
        }

        private static List<String> kinds(String number) {
            return Cases.bodies(Cases.plan(number), "statement").stream()
                    .flatMap(each -> each.path("undertakings").valueStream())
                    .map(each -> each.path("kind").asString())
                    .toList();
        }
    }

    @Nested
    class Where_it_comes_from {

        @Test
        void is_cited_with_address_day_and_language_and_how_it_is_built() {
            JsonNode source = one(Cases.plan("02"), "source");

            assertThat(source.path("uri").asString())
                    .isEqualTo("https://www.hankyung.com/politics/article/202110150357Y");
            assertThat(source.path("kind").asString()).isEqualTo("news report of official release (Yonhap)");
            assertThat(source.path("published").asString()).isEqualTo("2021-10-15");
            assertThat(source.path("language").asString()).isEqualTo("ko");
            assertThat(source.path("structure").asString()).startsWith("News prose");
        }

        @Test
        void is_cited_once_for_each_further_source_with_the_words_beside_its_address() {
            List<JsonNode> sources = Cases.bodies(Cases.plan("14"), "source");

            assertThat(sources).hasSize(3);
            assertThat(sources.get(1).path("uri").asString())
                    .isEqualTo("https://www.asiae.co.kr/article/2021022516252690717");
            assertThat(sources.get(1).path("title").asString()).isEqualTo("commitments");
        }

        @Test
        void is_told_by_remarks_each_a_comment_in_its_own_words() {
            JsonNode record = Cases.json("31");

            assertThat(Cases.bodies(Cases.plan("31"), "remark").stream()
                            .filter(each -> each.has("text"))
                            .map(each -> each.path("text").asString()))
                    .isNotEmpty()
                    .containsExactlyElementsOf(record.path("notes")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }
}
