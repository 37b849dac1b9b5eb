package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.events.RecordId;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What clients of the service rely on beside the rules. */
class RecordsOverHttpIT extends MinutesUnderTest {

    @Test
    void a_repeated_request_gets_the_same_answer_and_records_nothing_twice() {
        String record = record(held());
        Map<String, Object> statement = FoundingConsultation.statement(0);
        String key = UUID.randomUUID().toString();
        var first = noteTaker().post(record + "/statements", statement, "Idempotency-Key", key);
        var again = noteTaker().post(record + "/statements", statement, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.location()).isEqualTo(first.location()).contains("/statements/");
        assertThat(noteTaker().get(record).json().get("statements")).hasSize(1);

        String etag = head().get(record).etag();
        var closed = head().post(record + "/closing", null, "If-Match", etag, "Idempotency-Key", key);
        var closedAgain = head().post(record + "/closing", null, "If-Match", etag, "Idempotency-Key", key);
        assertThat(closedAgain.status()).isEqualTo(200);
        assertThat(closedAgain.text()).isEqualTo(closed.text());
        assertThat(closedAgain.etag()).isEqualTo(closed.etag());
    }

    @Test
    void another_occasion_has_a_record_opened_by_hand() {
        var opened = noteTaker()
                .create(
                        "/records",
                        Map.of(
                                "title", "Call about the postponement",
                                "parties", List.of("KR", "IN"),
                                "occasion", Map.of("kind", "SIDE_CALL", "date", "2021-01-05")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String record = "/records/" + opened.json().get("id").asString();
        assertThat(opened.location()).isEqualTo("/api/minutes" + record);
        recorded(record, FoundingConsultation.statement(0));
        JsonNode shown = deskOfficer().get(record).json();
        assertThat(shown.get("occasion").get("kind").asString()).isEqualTo("SIDE_CALL");
        assertThat(shown.get("consultation").isNull()).isTrue();
        assertThat(shown.get("statements")).hasSize(1);
    }

    @Test
    void what_is_read_can_be_put_back_and_keeps_the_identity_of_its_undertakings() {
        ConsultationHeld held = held();
        String statement = recorded(record(held), FoundingConsultation.statement(0));
        String path = record(held) + "/statements/" + statement;
        var read = noteTaker().get(path);
        JsonNode content = read.json().get("content");
        assertThat(noteTaker()
                        .put(path, content, "If-Match", read.etag())
                        .json()
                        .get("events")
                        .asInt())
                .isZero();
        var changed = (ObjectNode) content;
        changed.put(
                "item",
                FoundingConsultation.item(held.consultation(), 1).value().toString());
        assertThat(noteTaker().put(path, changed, "If-Match", read.etag()).etag())
                .isEqualTo("\"2\"");
        assertThat(noteTaker().get(path).json().get("content").get("undertakings"))
                .isEqualTo(content.get("undertakings"));
        assertThat(noteTaker().get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
    }

    @Test
    void the_schemas_of_its_events_are_there_to_read() {
        var schema = deskOfficer().get("/schemas/record-closed/1");
        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.json().get("$schema").asString()).contains("2020-12");
        assertThat(deskOfficer().get("/schemas/record-closed/9").status()).isEqualTo(404);
        assertThat(deskOfficer().get("/openapi").json().get("openapi").asString())
                .startsWith("3.1");
    }

    @Test
    void a_record_that_is_full_still_closes_and_its_closing_reaches_the_topic() {
        ConsultationHeld held = held();
        String record = record(held);
        var longest = FoundingConsultation.statement(5);
        longest.put("text", "\uAC00".repeat(20_000));
        Answer answer = noteTaker().create(record + "/statements", longest);
        while (answer.status() == 201) {
            answer = noteTaker().create(record + "/statements", longest);
        }
        assertThat(answer.problem()).isEqualTo("refusal:minutes:record-is-full");

        assertThat(head().post(
                                record + "/closing",
                                null,
                                "If-Match",
                                head().get(record).etag())
                        .status())
                .isEqualTo(200);
        String subject = RecordId.ofConsultation(held.consultation()).subject().toString();
        assertThat(traces().published(subject).getLast().value().length).isBetween(600_000, 1_000_000);
    }
}
