package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.drafts.Forgetting;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DraftsIT extends MinutesUnderTest {

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private DataSource database;

    private final String id = UUID.randomUUID().toString();
    private String record = "";

    @BeforeEach
    void an_open_record() {
        record = record(held());
    }

    @Nested
    class Typing {

        @Test
        void is_kept_for_its_author_without_any_event() {
            var before = traces().settled();
            assertThat(save(Map.of("text", "The Indian side aske")).status()).isEqualTo(204);
            assertThat(save(Map.of("text", "The Indian side asked", "sides", List.of("IN")))
                            .status())
                    .isEqualTo(204);
            assertThat(traces().settled()).isEqualTo(before);

            var drafts = noteTaker().get(record + "/drafts").json();
            assertThat(drafts).hasSize(1);
            assertThat(drafts.get(0).at("/content/text").asString()).isEqualTo("The Indian side asked");
            assertThat(noteTaker()
                            .get(record + "/drafts/" + id)
                            .json()
                            .at("/content/sides/0")
                            .asString())
                    .isEqualTo("IN");
        }

        @Test
        void is_seen_by_nobody_else() {
            save(Map.of("text", "x"));
            assertThat(head().get(record + "/drafts").json()).isEmpty();
            assertThat(head().get(record + "/drafts/" + id).problem()).isEqualTo("refusal:minutes:no-such-draft");
            assertThat(head().send("DELETE", record + "/drafts/" + id, null).status())
                    .isEqualTo(204);
            assertThat(noteTaker().get(record + "/drafts/" + id).status()).isEqualTo(200);
            assertThat(deskOfficer().get(record + "/drafts").status()).isEqualTo(403);
            assertThat(noteTaker().get(record).text()).doesNotContain(id);
        }

        @Test
        void is_deleted_by_its_author() {
            save(Map.of("text", "x"));
            assertThat(noteTaker()
                            .send("DELETE", record + "/drafts/" + id, null)
                            .status())
                    .isEqualTo(204);
            assertThat(noteTaker().get(record + "/drafts/" + id).status()).isEqualTo(404);
            assertThat(noteTaker()
                            .send("DELETE", record + "/drafts/" + id, null)
                            .status())
                    .isEqualTo(204);
        }

        @Test
        void is_of_a_size_and_a_number() {
            assertThat(leavesNoTrace(
                                    422,
                                    "refusal:minutes:draft-is-too-long",
                                    () -> save(Map.of("text", "가".repeat(22_000))))
                            .pointers())
                    .containsExactly("/content");
            for (int i = 0; i < 50; i++) {
                assertThat(noteTaker()
                                .put(record + "/drafts/" + UUID.randomUUID(), Map.of("content", Map.of("no", i)))
                                .status())
                        .isEqualTo(204);
            }
            leavesNoTrace(409, "refusal:minutes:drafts-are-too-many", () -> save(Map.of("text", "one more")));
        }

        @Test
        void belongs_to_a_record_that_is_there() {
            leavesNoTrace(
                    404,
                    "refusal:minutes:no-such-record",
                    () -> noteTaker()
                            .put("/records/" + UUID.randomUUID() + "/drafts/" + id, Map.of("content", Map.of())));
            leavesNoTrace(
                    422,
                    "refusal:minutes:no-such-statement",
                    () -> noteTaker()
                            .put(
                                    record + "/drafts/" + id,
                                    Map.of("statement", UUID.randomUUID().toString(), "content", Map.of())));
            leavesNoTrace(400, "", () -> noteTaker().put(record + "/drafts/" + id, Map.of("content", "text")));
            leavesNoTrace(400, "", () -> noteTaker().put(record + "/drafts/" + id, Map.of()));
            for (String unwritable : List.of("\\u0000", "\\uD800")) {
                leavesNoTrace(
                        400,
                        "",
                        () -> noteTaker()
                                .put(record + "/drafts/" + id, "{\"content\":{\"text\":\"a" + unwritable + "b\"}}"));
            }
            Api unclear = as("nobody", Marking.PUBLIC, "NOTE_TAKER");
            leavesNoTrace(404, "refusal:minutes:no-such-record", () -> unclear.get(record + "/drafts"));
        }
    }

    @Nested
    class A_draft_is_gone {

        @Test
        void when_the_statement_is_recorded() {
            save(Map.of("text", "x"));
            Answer refused = noteTaker().create(record + "/statements?draft=" + id, Map.of());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(noteTaker().get(record + "/drafts/" + id).status()).isEqualTo(200);
            assertThat(noteTaker()
                            .create(record + "/statements?draft=" + id, FoundingConsultation.statement(0))
                            .status())
                    .isEqualTo(201);
            assertThat(noteTaker().get(record + "/drafts/" + id).status()).isEqualTo(404);
        }

        @Test
        void when_the_statement_that_it_revises_is_revised_or_withdrawn() {
            String statement = recorded(record, FoundingConsultation.statement(0));
            saveOf(statement);
            noteTaker()
                    .put(record + "/statements/" + statement, FoundingConsultation.statement(5), "If-Match", "\"1\"");
            assertThat(noteTaker().get(record + "/drafts").json()).isEmpty();
            saveOf(statement);
            noteTaker()
                    .post(
                            record + "/statements/" + statement + "/withdrawal",
                            Map.of("reason", "Said at dinner."),
                            "If-Match",
                            "\"2\"");
            assertThat(noteTaker().get(record + "/drafts").json()).isEmpty();
        }

        @Test
        void when_the_record_is_closed() {
            save(Map.of("text", "x"));
            head().post(
                            record + "/closing",
                            null,
                            "If-Match",
                            head().get(record).etag());
            assertThat(noteTaker().get(record + "/drafts").json()).isEmpty();
            leavesNoTrace(409, "refusal:minutes:record-is-closed", () -> save(Map.of("text", "late")));
        }

        @Test
        void when_its_author_has_left_it_for_ninety_days() {
            String fresh = UUID.randomUUID().toString();
            String again = UUID.randomUUID().toString();
            save(Map.of("text", "left"));
            noteTaker().put(record + "/drafts/" + fresh, Map.of("content", Map.of("text", "fresh")));
            noteTaker().put(record + "/drafts/" + again, Map.of("content", Map.of("text", "left")));
            saved(id, 91);
            saved(fresh, 89);
            saved(again, 91);
            noteTaker().put(record + "/drafts/" + again, Map.of("content", Map.of("text", "gone on with")));
            var before = traces().settled();

            forgetting.look();

            assertThat(noteTaker().get(record + "/drafts").json())
                    .extracting(each -> each.get("draft").asString())
                    .containsExactly(fresh, again);
            assertThat(traces().settled()).isEqualTo(before);
        }

        @Test
        void when_the_one_instance_that_looks_has_looked() throws SQLException {
            save(Map.of("text", "left"));
            saved(id, 91);
            try (Connection other = database.getConnection()) {
                JdbcClient lock = JdbcClient.create(new SingleConnectionDataSource(other, true));
                String name = "hashtextextended('minutes.drafts', 0)";
                lock.sql("select pg_advisory_lock(" + name + ")").query().singleRow();
                forgetting.look();
                lock.sql("select pg_advisory_unlock(" + name + ")").query().singleRow();
            }
            assertThat(noteTaker().get(record + "/drafts").json()).hasSize(1);
            forgetting.look();
            assertThat(noteTaker().get(record + "/drafts").json()).isEmpty();
        }

        /** As if it had been saved for the last time so many days ago. */
        private void saved(String draft, int daysAgo) {
            rows.sql("update statement_draft set saved_at = now() - make_interval(days => ?) where draft = ?::uuid")
                    .params(daysAgo, draft)
                    .update();
        }

        private void saveOf(String statement) {
            assertThat(noteTaker()
                            .put(
                                    record + "/drafts/" + id,
                                    Map.of("statement", statement, "revision", 1, "content", Map.of("text", "y")))
                            .status())
                    .isEqualTo(204);
        }
    }

    private Answer save(Map<String, Object> content) {
        return noteTaker().put(record + "/drafts/" + id, Map.of("content", content));
    }
}
