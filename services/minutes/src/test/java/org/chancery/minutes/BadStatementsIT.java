package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.minutes.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each statement that cannot be gets its own clear problem, and nothing is stored or published. */
class BadStatementsIT extends MinutesUnderTest {

    @Autowired
    private Register register;

    private String record = "";
    private String statement = "";

    @BeforeEach
    void a_record_with_one_statement() {
        record = record(held());
        Answer answer = noteTaker().create(record + "/statements", FoundingConsultation.statement(0));
        statement = record + "/statements/" + answer.json().get("id").asString();
    }

    @Nested
    class A_statement {

        @Test
        void needs_act_and_effect() {
            statementRefused(400, "problem:missing-field", "/effect", it -> it.remove("effect"));
            statementRefused(400, "problem:missing-field", "/act", it -> it.remove("act"));
            statementRefused(400, "problem:invalid-fields", "/act", it -> it.put("act", " "));
            statementRefused(400, "problem:bad-value", "/effect", it -> it.put("effect", "SHOUT"));
        }

        @Test
        void needs_a_side_that_is_a_party() {
            statementRefused(422, "refusal:minutes:side-is-missing", "/sides", it -> it.put("sides", List.of()));
            statementRefused(422, "refusal:minutes:side-is-no-party", "/sides/0", it -> it.put("sides", List.of("XX")));
            statementRefused(400, "problem:bad-value", "/sides/0", it -> it.put("sides", List.of("korea")));
            statementRefused(
                    422, "refusal:minutes:addressee-is-no-party", "/addressee", it -> it.put("addressee", "XX"));
            statementRefused(
                    422,
                    "refusal:minutes:item-is-not-on-the-agenda",
                    "/item",
                    it -> it.put("item", UUID.randomUUID().toString()));
        }

        @Test
        void has_no_fields_but_its_own() {
            statementRefused(400, "problem:unknown-field", "/colour", it -> it.put("colour", "red"));
        }

        @Test
        void is_bounded() {
            statementRefused(400, "problem:bad-value", "/text", it -> it.put("text", "a".repeat(20_001)));
            statementRefused(400, "problem:bad-value", "/text", it -> it.put("text", "nul\u0000"));
            statementRefused(413, "problem:body-too-large", "", it -> it.put("text", "a".repeat(2_000_000)));
            var deep = "{\"sides\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
            leavesNoTrace(400, "problem:json-too-deep", () -> noteTaker().create(record + "/statements", deep));
            leavesNoTrace(400, "problem:malformed-json", () -> noteTaker().create(record + "/statements", "{"));
        }

        @Test
        void was_said_on_a_day_of_the_calendar() {
            statementRefused(
                    400,
                    "problem:bad-value",
                    "/occasion/date",
                    it -> it.put("occasion", Map.of("kind", "SIDE_CALL", "date", "2021-02-30")));
        }

        @Test
        void names_the_revision_that_it_changes() {
            var body = FoundingConsultation.statement(1);
            leavesNoTrace(428, "problem:if-match-missing", () -> noteTaker().put(statement, body));
            leavesNoTrace(
                    412,
                    "refusal:minutes:statement-was-revised",
                    () -> noteTaker().put(statement, body, "If-Match", "\"7\""));
            leavesNoTrace(
                    404,
                    "refusal:minutes:no-such-statement",
                    () -> noteTaker().put(record + "/statements/" + UUID.randomUUID(), body, "If-Match", "\"1\""));
            leavesNoTrace(
                    400,
                    "problem:invalid-fields",
                    () -> noteTaker().post(statement + "/withdrawal", Map.of("reason", ""), "If-Match", "\"1\""));
        }

        @Test
        void is_of_a_record_that_there_is() {
            leavesNoTrace(
                    404,
                    "refusal:minutes:no-such-record",
                    () -> noteTaker()
                            .create(
                                    "/records/" + UUID.randomUUID() + "/statements",
                                    FoundingConsultation.statement(1)));
            leavesNoTrace(400, "problem:bad-parameter", () -> noteTaker().get("/records/1"));
        }

        @Test
        void is_recorded_under_a_key_that_is_used_once() {
            var body = FoundingConsultation.statement(1);
            leavesNoTrace(
                    400, "problem:idempotency-key-missing", () -> noteTaker().post(record + "/statements", body));
            String key = UUID.randomUUID().toString();
            assertThat(noteTaker()
                            .post(record + "/statements", body, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(201);
            leavesNoTrace(
                    422,
                    "problem:idempotency-key-reused",
                    () -> noteTaker()
                            .post(record + "/statements", FoundingConsultation.statement(2), "Idempotency-Key", key));
        }
    }

    @Nested
    class An_undertaking {

        @Test
        void keeps_away_from_the_id_of_another_records_undertaking() {
            var other = record(held());
            String there = other + "/statements/" + recorded(other, FoundingConsultation.statement(0));
            String taken = noteTaker()
                    .get(there)
                    .json()
                    .at("/content/undertakings/0/undertaking")
                    .asString();

            await().untilAsserted(() -> assertThat(
                            register.isElsewhere(new UndertakingId(UUID.fromString(taken)), recordOf(record)))
                    .isTrue());

            undertakingRefused(
                    409, "refusal:minutes:undertaking-id-is-taken", "/undertaking", it -> it.put("undertaking", taken));
        }

        @Test
        void has_an_owner_that_is_a_party_or_named() {
            undertakingRefused(422, "refusal:minutes:owner-is-missing", "/owners", it -> it.put("owners", List.of()));
            undertakingRefused(400, "problem:missing-field", "/owners", it -> it.remove("owners"));
            undertakingRefused(400, "problem:bad-value", "/owners/0", it -> it.put("owners", List.of(Map.of())));
            undertakingRefused(
                    422,
                    "refusal:minutes:participant-is-no-party",
                    "/owners/0/party",
                    it -> it.put("owners", List.of(Map.of("party", "XX"))));
        }

        @Test
        void is_joint_only_by_acts_of_both() {
            undertakingRefused(422, "refusal:minutes:joint-needs-acts-of-both", "/kind", it -> it.put("kind", "JOINT"));
        }

        @Test
        void promises_rounds_of_the_records_mechanism_only() {
            undertakingRefused(
                    422,
                    "refusal:minutes:next-round-is-of-another-mechanism",
                    "/nextRoundOf",
                    it -> it.put("nextRoundOf", UUID.randomUUID().toString()));
        }

        private void undertakingRefused(
                int status, String problem, String pointer, Consumer<Map<String, Object>> spoil) {
            statementRefused(status, problem, "/undertakings/0" + pointer, it -> {
                var undertaking = new HashMap<String, Object>(Map.of(
                        "kind",
                        "REQUEST",
                        "owners",
                        List.of(Map.of("party", "IN")),
                        "text",
                        "Support the process",
                        "due",
                        Map.of("shape", "OPEN_ENDED", "phrase", "open-ended")));
                spoil.accept(undertaking);
                it.put("undertakings", List.of(undertaking));
            });
        }
    }

    private void statementRefused(int status, String problem, String pointer, Consumer<Map<String, Object>> spoil) {
        var body = FoundingConsultation.statement(4);
        spoil.accept(body);
        Answer answer = leavesNoTrace(status, problem, () -> noteTaker().create(record + "/statements", body));
        if (!pointer.isEmpty()) {
            assertThat(answer.pointers()).as(answer.text()).containsExactly(pointer);
        }
    }

    private static RecordId recordOf(String path) {
        return new RecordId(UUID.fromString(path.substring("/records/".length())));
    }
}
