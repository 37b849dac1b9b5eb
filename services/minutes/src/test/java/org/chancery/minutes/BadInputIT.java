package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not and what cannot gets its own clear problem, and nothing is stored or published. */
class BadInputIT extends MinutesUnderTest {

    private String record = "";
    private String statement = "";

    @BeforeEach
    void a_record_with_one_statement() {
        record = record(held());
        Answer answer = noteTaker().create(record + "/statements", FoundingConsultation.statement(0));
        statement = record + "/statements/" + answer.json().get("id").asString();
    }

    @Nested
    class Who_asks {

        @Test
        void must_be_known() {
            isTurnedAway(withToken("not.a.token"));
            isTurnedAway(withToken(TestIssuer.shared()
                    .person("han.jiho")
                    .roles("NOTE_TAKER")
                    .expired()
                    .sign()));
            isTurnedAway(new Api(noteTaker().address(), null));
        }

        private void isTurnedAway(Api nobody) {
            leavesNoTrace(401, "", () -> nobody.create(record + "/statements", FoundingConsultation.statement(1)));
            leavesNoTrace(401, "", () -> nobody.get(record));
        }

        @Test
        void must_have_the_role() {
            var body = FoundingConsultation.statement(1);
            leavesNoTrace(403, "", () -> deskOfficer().create(record + "/statements", body));
            leavesNoTrace(403, "", () -> deskOfficer().put(statement, body, "If-Match", "\"1\""));
            leavesNoTrace(
                    403,
                    "",
                    () -> noteTaker()
                            .post(
                                    record + "/closing",
                                    null,
                                    "If-Match",
                                    noteTaker().get(record).etag()));
            leavesNoTrace(
                    403,
                    "",
                    () -> noteTaker().put(record + "/assessment", Map.of("text", "Good."), "If-Match", "\"0\""));
            leavesNoTrace(
                    403, "", () -> as("park.sora", Marking.SECRET, "AUDITOR").get(record));
            leavesNoTrace(
                    403,
                    "",
                    () -> as("choi.minseo", Marking.SECRET, "ADMINISTRATOR").get(record));
        }
    }

    @Nested
    class A_closed_record {

        @BeforeEach
        void close() {
            Answer closed = head().post(
                            record + "/closing",
                            null,
                            "If-Match",
                            head().get(record).etag());
            assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        }

        @Test
        void takes_nothing_more() {
            var body = FoundingConsultation.statement(1);
            leavesNoTrace(
                    409, "refusal:minutes:record-is-closed", () -> noteTaker().create(record + "/statements", body));
            leavesNoTrace(
                    409,
                    "refusal:minutes:record-is-closed",
                    () -> noteTaker().put(statement, body, "If-Match", "\"1\""));
            leavesNoTrace(
                    409,
                    "refusal:minutes:record-is-closed",
                    () -> noteTaker().post(statement + "/withdrawal", Map.of("reason", "late"), "If-Match", "\"1\""));
        }
    }

    @Nested
    class An_open_record {

        @Test
        void is_closed_by_who_has_read_it() {
            leavesNoTrace(428, "problem:if-match-missing", () -> head().post(record + "/closing", null));
            leavesNoTrace(
                    412, "problem:stale-version", () -> head().post(record + "/closing", null, "If-Match", "\"1\""));
        }

        @Test
        void is_not_assessed_yet() {
            leavesNoTrace(
                    409,
                    "refusal:minutes:record-is-still-open",
                    () -> head().put(record + "/assessment", Map.of("text", "Good."), "If-Match", "\"0\""));
        }

        @ParameterizedTest
        @CsvSource({
            "parties, /parties/1, party/XX",
            "mechanism, /mechanism, mechanism/00000000-0000-7000-8000-000000000001",
            "consultation, /consultation, consultation/00000000-0000-7000-8000-000000000001"
        })
        void by_hand_names_what_scheduling_knows(String field, String pointer, String subject) {
            String id = subject.substring(subject.indexOf('/') + 1);
            var body = new HashMap<String, Object>(
                    Map.of("parties", List.of("KR", "IN"), "occasion", Map.of("kind", "SIDE_CALL")));
            body.put(field, field.equals("parties") ? List.of("KR", id) : id);
            Answer answer = leavesNoTrace(
                    422, "problem:unknown-reference", () -> noteTaker().create("/records", body));
            assertThat(answer.pointers()).containsExactly(pointer);
            assertThat(answer.text()).contains("there is no " + subject);
        }

        @Test
        void by_hand_needs_parties_and_an_occasion() {
            var occasion = Map.of("kind", "SIDE_CALL");
            leavesNoTrace(
                    422,
                    "refusal:minutes:party-is-missing",
                    () -> noteTaker().create("/records", Map.of("parties", List.of(), "occasion", occasion)));
            leavesNoTrace(
                    400,
                    "problem:missing-field",
                    () -> noteTaker().create("/records", Map.of("parties", List.of("KR"))));
            leavesNoTrace(
                    409,
                    "refusal:minutes:record-id-is-taken",
                    () -> noteTaker()
                            .create(
                                    "/records",
                                    Map.of(
                                            "id", record.substring("/records/".length()),
                                            "parties", List.of("KR"),
                                            "occasion", occasion)));
        }
    }
}
