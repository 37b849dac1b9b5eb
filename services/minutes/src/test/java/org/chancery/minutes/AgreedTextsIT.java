package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgreedTextsIT extends MinutesUnderTest {

    @Test
    void a_text_is_agreed_once_every_side_has_approved_the_hash_that_anybody_can_compute() throws Exception {
        String record = record(held());
        String statement = recorded(record, FoundingConsultation.statement(0));
        var body = text("The Sides will meet again.");
        body.put("record", record.substring("/records/".length()));
        body.put("paragraphs", List.of(paragraph("The Sides will meet again.", List.of(statement))));
        Answer submitted = noteTaker().create("/texts", body);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        String text = "/texts/" + submitted.json().get("id").asString();
        assertThat(submitted.location()).isEqualTo("/api/minutes" + text);
        String hash = deskOfficer().get(text).json().get("hash").asString();
        byte[] canonical = deskOfficer().get(text + "/canonical").text().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
                .isEqualTo(hash);

        Answer first = deskOfficer().post(text + "/approvals", approval("IN", hash), "If-Match", submitted.etag());
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(deskOfficer()
                        .post(text + "/approvals", approval("KR", "0".repeat(64)), "If-Match", first.etag())
                        .problem())
                .isEqualTo("refusal:minutes:hash-is-of-another-text");
        Answer last = head().post(text + "/approvals", approval("KR", hash), "If-Match", first.etag());
        assertThat(last.json().get("events").asInt()).isEqualTo(2);
        JsonNode agreed = deskOfficer().get(text).json();
        assertThat(agreed.get("state").asString()).isEqualTo("AGREED");
        assertThat(agreed.get("agreedOn").asString()).isEqualTo("2021-01-21");
        assertThat(agreed.get("approvals")).hasSize(2);

        var another = text("The Sides may meet again.");
        another.remove("parties");
        assertThat(noteTaker()
                        .post(text + "/versions", another, "If-Match", last.etag())
                        .problem())
                .isEqualTo("refusal:minutes:text-is-agreed");
        var corrigendum = Map.of(
                "reason", "A slip.",
                "paragraphs", List.of(paragraph("The Sides may meet again.", List.of(statement))),
                "approvals", List.of(approval("KR", hash), approval("IN", hash)));
        assertThat(head().post(text + "/corrigenda", corrigendum, "If-Match", last.etag())
                        .pointers())
                .containsExactly("/approvals/0/hash");

        Answer reading = head().post(text + "/corrigenda/reading", Map.of("paragraphs", corrigendum.get("paragraphs")));
        assertThat(reading.json().get("canonical").asString()).contains("The Sides may meet again.");
        String mended = reading.json().get("hash").asString();
        assertThat(deskOfficer().get(text).etag()).isEqualTo(last.etag());
        var approved = new HashMap<String, Object>(corrigendum);
        approved.put("approvals", List.of(approval("KR", mended), approval("IN", mended)));
        assertThat(head().post(text + "/corrigenda", approved, "If-Match", last.etag())
                        .status())
                .isEqualTo(200);
        assertThat(head().post(text + "/corrigenda/reading", Map.of("paragraphs", corrigendum.get("paragraphs")))
                        .problem())
                .isEqualTo("refusal:minutes:corrigendum-changes-nothing");
    }

    @Test
    void what_a_corrigendum_would_say_is_asked_of_an_agreed_text_alone() {
        Answer submitted = noteTaker().create("/texts", text("The Sides will meet again."));
        String text = "/texts/" + submitted.json().get("id").asString();
        var paragraphs = Map.of("paragraphs", List.of(paragraph("The Sides may meet again.", List.of())));

        assertThat(head().post(text + "/corrigenda/reading", paragraphs).problem())
                .isEqualTo("refusal:minutes:text-is-not-agreed");
        assertThat(noteTaker().post(text + "/corrigenda/reading", paragraphs).status())
                .isEqualTo(403);
    }

    @Test
    void another_version_voids_the_approvals() {
        Answer submitted = noteTaker().create("/texts", text("The Sides will meet again."));
        String text = "/texts/" + submitted.json().get("id").asString();
        String hash = deskOfficer().get(text).json().get("hash").asString();
        Answer approved = deskOfficer().post(text + "/approvals", approval("IN", hash), "If-Match", submitted.etag());
        var another = text("The Sides may meet again.");
        another.remove("parties");
        assertThat(noteTaker()
                        .post(text + "/versions", another, "If-Match", submitted.etag())
                        .status())
                .isEqualTo(412);
        Answer second = noteTaker().post(text + "/versions", another, "If-Match", approved.etag());
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        JsonNode shown = deskOfficer().get(text).json();
        assertThat(shown.get("version").asInt()).isEqualTo(2);
        assertThat(shown.get("approvals")).isEmpty();
        Answer again = deskOfficer()
                .post(text + "/approvals", approval("IN", shown.get("hash").asString()), "If-Match", second.etag());
        assertThat(deskOfficer()
                        .post(text + "/approvals/IN/withdrawal", Map.of("reason", "Not yet."), "If-Match", again.etag())
                        .status())
                .isEqualTo(200);
        assertThat(deskOfficer().get(text + "/canonical?version=1").text()).contains("will meet");
        assertThat(deskOfficer().get(text + "/canonical?version=9").status()).isEqualTo(404);
    }

    @Test
    void a_text_that_is_marked_above_a_reader_does_not_exist_for_them() {
        var secret = text("The Sides will meet again.");
        secret.put("marking", "CONFIDENTIAL");
        String text = "/texts/"
                + noteTaker().create("/texts", secret).json().get("id").asString();
        Api low = as("low", Marking.OFFICIAL, "NOTE_TAKER", "HEAD_OF_DELEGATION");
        assertThat(low.get(text).status()).isEqualTo(404);
        assertThat(low.get(text + "/canonical").status()).isEqualTo(404);
        assertThat(low.post(text + "/approvals", approval("IN", "0".repeat(64)), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_named() {
        var body = text("The Sides will meet again.");
        body.put("record", UUID.randomUUID().toString());
        body.put("paragraphs", List.of(paragraph("x", List.of(UUID.randomUUID().toString()))));
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:no-such-record",
                                () -> noteTaker().create("/texts", body))
                        .pointers())
                .containsExactly("/record");
        body.remove("record");
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:no-such-statement",
                                () -> noteTaker().create("/texts", body))
                        .pointers())
                .containsExactly("/paragraphs/0/statements/0");
        var oneSided = text("x");
        oneSided.put("languages", List.of("en", "fr"));
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:languages-are-not-aligned",
                                () -> noteTaker().create("/texts", oneSided))
                        .pointers())
                .containsExactly("/paragraphs/0/wordings");
        oneSided.put("languages", List.of("English!"));
        assertThat(noteTaker().create("/texts", oneSided).pointers()).containsExactly("/languages/0");
    }

    private static Map<String, Object> text(String english) {
        return new HashMap<>(Map.of(
                "title", "Agreed minutes",
                "parties", List.of("KR", "IN"),
                "languages", List.of("en", "ko"),
                "paragraphs", List.of(paragraph(english, List.of()))));
    }

    private static Map<String, Object> paragraph(String english, List<String> statements) {
        return Map.of(
                "address",
                "I.A.(1)",
                "wordings",
                List.of(Map.of("language", "en", "text", english), Map.of("language", "ko", "text", "양측은 다시 만난다.")),
                "statements",
                statements);
    }

    private static Map<String, Object> approval(String party, String hash) {
        return Map.of(
                "party",
                party,
                "signatory",
                "Vinay Kumar",
                "on",
                party.equals("KR") ? "2021-01-20" : "2021-01-21",
                "channel",
                "NOTE_VERBALE",
                "evidence",
                "note 12/2021",
                "hash",
                hash);
    }
}
