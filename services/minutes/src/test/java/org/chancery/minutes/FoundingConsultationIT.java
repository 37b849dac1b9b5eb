package org.chancery.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.ReadoutId;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.RecordId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypeName;
import org.chancery.platform.envelope.codec.EventCodec;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Case 00 from the moment it was held to the assessment. */
class FoundingConsultationIT extends MinutesUnderTest {

    @Autowired
    JdbcClient db;

    @Test
    void a_consultation_held_opens_its_record_once_and_a_second_time_changes_nothing() {
        ConsultationHeld held = held();
        var subject = RecordId.ofConsultation(held.consultation()).subject().toString();

        announce(held);
        Awaitility.await()
                .until(() -> db.sql("select count(*) from answered_request where subject = ? and events = 0")
                                .param(subject)
                                .query(Long.class)
                                .single()
                        == 1);

        assertThat(traces().stored(subject)).containsExactly("record-opened");
        JsonNode record = deskOfficer()
                .get("/consultations/" + held.consultation().value() + "/record")
                .json();
        assertThat(record.get("state").asString()).isEqualTo("OPEN");
        assertThat(record.get("account").asString()).isEqualTo("KR");
        assertThat(record.get("occasion").get("date").asString()).isEqualTo("2021-01-07");
        assertThat(record.get("attendance")
                        .get(1)
                        .get("chairs")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Vinay Kumar");
        assertThat(record.get("agenda")).hasSize(4);
    }

    @Test
    void its_seven_statements_are_recorded_revised_withdrawn_and_closed_and_then_it_is_assessed() {
        ConsultationHeld held = held();
        String record = record(held);
        List<String> statements = new ArrayList<>();
        for (Map<String, Object> statement : FoundingConsultation.statements()) {
            statements.add(recorded(record, statement));
        }
        String mistaken = recorded(record, FoundingConsultation.statement(1));
        revise(
                record,
                statements.get(3),
                "Pointed out that about 600 Korean troops and police serve in five missions.");
        withdraw(record, mistaken);

        var close = head().post(
                        record + "/closing",
                        null,
                        "If-Match",
                        head().get(record).etag());
        assertThat(close.status()).as(close.text()).isEqualTo(200);
        assertThat(close.etag()).isEqualTo(head().get(record).etag()).isNotEmpty();

        JsonNode closed = head().get(record).json();
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("closed").get("by").asString()).isEqualTo("person:lee.dohyun");
        assertThat(closed.get("statements")).hasSize(7);
        assertThatTheClosingSaysItAll(held, statements);
        assess(record);
    }

    private void assertThatTheClosingSaysItAll(ConsultationHeld held, List<String> statements) {
        var id = RecordId.ofConsultation(held.consultation());
        List<ConsumerRecord<String, byte[]>> published =
                traces().published(id.subject().toString());
        assertThat(published)
                .extracting(each -> header(each, "ce_type"))
                .startsWith("org.chancery.minutes.record-opened", "org.chancery.minutes.statement-recorded")
                .endsWith(
                        "org.chancery.minutes.statement-revised",
                        "org.chancery.minutes.statement-withdrawn",
                        "org.chancery.minutes.record-closed")
                .hasSize(12);
        ConsumerRecord<String, byte[]> last = published.getLast();
        assertThat(header(published.getFirst(), "ce_actor"))
                .isEqualTo("reaction:when-consultation-held-then-open-record");
        assertThat(header(last, "ce_actor")).isEqualTo("person:lee.dohyun");
        assertThat(header(last, "ce_about").split(" "))
                .containsExactlyInAnyOrder(
                        held.consultation().subject().toString(),
                        FoundingConsultation.MECHANISM.subject().toString(),
                        "party/KR",
                        "party/IN");
        var closing = (RecordClosed)
                new EventCodec(MinutesEvents.TYPES).decode(new TypeName("minutes", "record-closed", 1), last.value());
        assertThat(closing.statements())
                .extracting(each -> each.statement().value().toString())
                .containsExactlyElementsOf(statements);
        assertThat(closing.statements().get(3).revision()).isEqualTo(2);
        assertThat(closing.statements().stream()
                        .flatMap(each -> each.content().undertakings().stream())
                        .map(each -> each.kind().name()))
                .containsExactly("REQUEST", "REQUEST", "JOINT");
        assertThat(closing.marking()).isEqualTo(Marking.OFFICIAL);
    }

    private void assess(String record) {
        var before = head().get(record + "/assessment");
        assertThat(before.etag()).isEqualTo("\"0\"");
        var text = Map.of("text", "The consultation reinforced the foundation of multilateral cooperation.");
        var written = head().put(record + "/assessment", text, "If-Match", before.etag());
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.etag()).isEqualTo("\"1\"");
        var better = Map.of("text", "The consultation laid the foundation of multilateral cooperation.");
        assertThat(head().put(record + "/assessment", better, "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("refusal:minutes:assessment-was-revised");
        assertThat(head().put(record + "/assessment", better, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        JsonNode shown = deskOfficer().get(record + "/assessment").json();
        assertThat(shown.get("revision").asInt()).isEqualTo(2);
        assertThat(shown.get("by").asString()).isEqualTo("person:lee.dohyun");
        var readout = ReadoutId.of(new RecordId(UUID.fromString(record.substring("/records/".length()))));
        assertThat(traces().stored(readout.subject().toString()))
                .containsExactly("assessment-written", "assessment-written");
    }

    private void revise(String record, String statement, String text) {
        var revised = FoundingConsultation.statement(3);
        revised.put("text", text);
        var answer = noteTaker().put(record + "/statements/" + statement, revised, "If-Match", "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo("\"2\"");
    }

    private void withdraw(String record, String statement) {
        var answer = noteTaker()
                .post(
                        record + "/statements/" + statement + "/withdrawal",
                        Map.of("reason", "recorded twice"),
                        "If-Match",
                        "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
