package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReviewedRecordsIT extends MinutesUnderTest {

    private static final String CLAUSE = "Nothing here changes the position of either side.";

    @Test
    void a_reservation_governs_the_record_and_is_set_by_who_has_read_it() {
        String record = record(held());
        String etag = noteTaker().get(record).etag();
        assertThat(noteTaker()
                        .put(record + "/reservation", Map.of("reservation", CLAUSE))
                        .status())
                .isEqualTo(428);
        Answer set = noteTaker().put(record + "/reservation", Map.of("reservation", CLAUSE), "If-Match", etag);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(shown(record).get("reservation").asString()).isEqualTo(CLAUSE);
        assertThat(noteTaker()
                        .put(record + "/reservation", Map.of(), "If-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void statements_inherit_the_default_marking_which_only_authority_lowers() {
        String record = record(held());
        noteTaker().put(record + "/default-marking", Map.of("marking", "RESTRICTED"), "If-Match", etag(record));
        var unmarked = new HashMap<>(FoundingConsultation.statement(0));
        unmarked.remove("marking");
        recorded(record, unmarked);
        assertThat(shown(record).get("marking").asString()).isEqualTo("RESTRICTED");
        var lower = Map.of("marking", "OFFICIAL", "reason", "Public by now.");
        leavesNoTrace(
                409,
                "refusal:minutes:marking-is-lowered",
                () -> noteTaker().put(record + "/default-marking", lower, "If-Match", etag(record)));
        assertThat(head().put(record + "/default-marking", lower, "If-Match", etag(record))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_marking_is_lowered_by_the_head_with_a_reason() {
        String record = record(held());
        var secret = new HashMap<>(FoundingConsultation.statement(0));
        secret.put("marking", "CONFIDENTIAL");
        String lowering = record + "/statements/" + recorded(record, secret) + "/lowering";
        var body = Map.of("marking", "OFFICIAL", "reason", "Public by now.", "authority", "decision of 8 January");
        assertThat(noteTaker().post(lowering, body, "If-Match", "\"1\"").status())
                .isEqualTo(403);
        assertThat(head().post(lowering, Map.of("marking", "OFFICIAL"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(400);
        Answer lowered = head().post(lowering, body, "If-Match", "\"1\"");
        assertThat(lowered.status()).as(lowered.text()).isEqualTo(200);
        assertThat(lowered.etag()).isEqualTo("\"2\"");
        assertThat(as("low", Marking.OFFICIAL, "DESK_OFFICER")
                        .get(record)
                        .json()
                        .get("statements"))
                .hasSize(1);
    }

    @Test
    void comments_are_dealt_with_before_the_record_is_closed() {
        String record = record(held());
        Answer made = deskOfficer().create(record + "/comments", Map.of("text", "The year or the term?"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        leavesNoTrace(
                409,
                "refusal:minutes:comment-is-unresolved",
                () -> head().post(
                                record + "/closing",
                                null,
                                "If-Match",
                                head().get(record).etag()));
        String comment = made.json().get("id").asString();
        Answer resolved = noteTaker().create(record + "/comments/" + comment + "/resolution", Map.of());
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(201);
        assertThat(shown(record)
                        .get("comments")
                        .get(0)
                        .get("resolved")
                        .get("by")
                        .asString())
                .isEqualTo("person:han.jiho");
        close(record);
    }

    @Test
    void a_comment_on_an_unknown_statement_names_the_field() {
        String record = record(held());
        var body = Map.of("text", "Sure?", "statement", UUID.randomUUID().toString());
        Answer refused = leavesNoTrace(
                422, "refusal:minutes:no-such-statement", () -> deskOfficer().create(record + "/comments", body));
        assertThat(refused.pointers()).containsExactly("/statement");
    }

    @Test
    void attachments_are_kept_by_reference_and_hidden_like_everything_else() {
        String record = record(held());
        var paper = new HashMap<String, Object>(Map.of(
                "name", "Non-paper",
                "uri", "https://archive.example.org/2021/non-paper.pdf",
                "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "size", 48213,
                "mediaType", "application/pdf",
                "marking", "CONFIDENTIAL"));
        Answer added = noteTaker().create(record + "/attachments", paper);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(shown(record).get("attachments")).hasSize(1);
        assertThat(shown(record).get("marking").asString()).isEqualTo("CONFIDENTIAL");
        Api low = as("low", Marking.OFFICIAL, "NOTE_TAKER");
        assertThat(low.get(record).json().get("attachments")).isEmpty();
        String withdrawal = record + "/attachments/" + added.json().get("id").asString() + "/withdrawal";
        assertThat(low.create(withdrawal, Map.of("reason", "Mine.")).status()).isEqualTo(404);
        assertThat(noteTaker()
                        .create(withdrawal, Map.of("reason", "Of another meeting."))
                        .status())
                .isEqualTo(201);
        paper.put("sha256", "short");
        assertThat(noteTaker().create(record + "/attachments", paper).pointers())
                .contains("/sha256");
    }

    @Test
    void sources_are_cited_after_the_closing_too_and_hidden_like_everything_else() {
        String record = record(held());
        close(record);
        var file =
                Map.of("kind", "report", "identifier", "2021/7", "published", "2021-01-08", "marking", "CONFIDENTIAL");
        Answer cited = noteTaker().create(record + "/sources", file);
        assertThat(cited.status()).as(cited.text()).isEqualTo(201);
        JsonNode source = shown(record).at("/sources/0");
        assertThat(source.path("identifier").asString()).isEqualTo("2021/7");
        assertThat(source.path("published").asString()).isEqualTo("2021-01-08");
        Api low = as("low", Marking.OFFICIAL, "NOTE_TAKER");
        assertThat(low.get(record).json().get("sources")).isEmpty();
        String withdrawal = record + "/sources/" + cited.json().get("id").asString() + "/withdrawal";
        assertThat(low.create(withdrawal, Map.of("reason", "Mine.")).status()).isEqualTo(404);
        assertThat(noteTaker()
                        .create(withdrawal, Map.of("reason", "Of another meeting."))
                        .status())
                .isEqualTo(201);
        assertThat(shown(record).get("sources")).isEmpty();
        assertThat(noteTaker()
                        .create(record + "/sources", Map.of("uri", "no address"))
                        .pointers())
                .contains("/uri");
        leavesNoTrace(
                422,
                "refusal:minutes:source-is-not-named",
                () -> noteTaker().create(record + "/sources", Map.of("language", "en")));
    }

    @Test
    void the_marking_of_an_attachment_is_lowered_by_the_head_with_a_reason() {
        String record = record(held());
        var paper = Map.of(
                "name", "Non-paper",
                "uri", "https://archive.example.org/2021/non-paper.pdf",
                "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "size", 48213,
                "mediaType", "application/pdf",
                "marking", "CONFIDENTIAL");
        String added = noteTaker()
                .create(record + "/attachments", paper)
                .json()
                .get("id")
                .asString();
        String lowering = record + "/attachments/" + added + "/lowering";
        var body = Map.of("marking", "OFFICIAL", "reason", "Both sides published it.", "authority", "decision 7");
        Api low = as("low", Marking.OFFICIAL, "HEAD_OF_DELEGATION");
        leavesNoTrace(403, "", () -> noteTaker().create(lowering, body));
        leavesNoTrace(404, "refusal:minutes:no-such-attachment", () -> low.create(lowering, body));
        assertThat(leavesNoTrace(400, "", () -> head().create(lowering, Map.of("marking", "OFFICIAL")))
                        .pointers())
                .containsExactly("/reason");
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:marking-is-not-lower",
                                () -> head().create(lowering, Map.of("marking", "SECRET", "reason", "Delicate.")))
                        .pointers())
                .containsExactly("/marking");
        assertThat(low.get(record).json().get("attachments")).isEmpty();
        close(record);
        Answer lowered = head().create(lowering, body);
        assertThat(lowered.status()).as(lowered.text()).isEqualTo(201);
        assertThat(low.get(record).json().at("/attachments/0/marking").asString())
                .isEqualTo("OFFICIAL");
    }

    @Test
    void a_closed_record_is_mended_by_numbered_corrigenda_and_stays_as_it_was() {
        String record = record(held());
        String statement = recorded(record, FoundingConsultation.statement(0));
        var better = new HashMap<>(FoundingConsultation.statement(0));
        better.put("text", "Asked for attention during the whole term.");
        var body = Map.of(
                "reason",
                "The interpreter's notes.",
                "corrections",
                List.of(Map.of("statement", statement, "revision", 1, "content", better)));
        leavesNoTrace(409, "refusal:minutes:record-is-still-open", () -> head().create(record + "/corrigenda", body));
        close(record);
        assertThat(noteTaker().create(record + "/corrigenda", body).status()).isEqualTo(403);
        String key = UUID.randomUUID().toString();
        Answer issued = head().post(record + "/corrigenda", body, "Idempotency-Key", key);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(head().post(record + "/corrigenda", body, "Idempotency-Key", key)
                        .text())
                .isEqualTo(issued.text());
        JsonNode shown = shown(record);
        assertThat(shown.get("corrigenda")).hasSize(1);
        assertThat(shown.get("corrigenda").get(0).get("number").asInt()).isEqualTo(1);
        assertThat(shown.get("statements").get(0).get("content").get("text").asString())
                .isEqualTo(FoundingConsultation.statement(0).get("text"));
        assertThat(noteTaker()
                        .put(record + "/statements/" + statement, better, "If-Match", "\"2\"")
                        .problem())
                .isEqualTo("refusal:minutes:record-is-closed");
    }

    @Test
    void a_postponed_consultation_has_records_by_hand() {
        var body = Map.of(
                "consultation", proposed().value(),
                "parties", List.of("KR", "IN"),
                "occasion", Map.of("kind", "OTHER", "date", "2021-01-05", "description", "postponement"),
                "reservation", CLAUSE,
                "defaultMarking", "RESTRICTED",
                "attendance", List.of(Map.of("party", "KR", "chairs", List.of(Map.of("name", "Ham Sang-wook")))));
        Answer opened = noteTaker().create("/records", body);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        JsonNode shown = shown("/records/" + opened.json().get("id").asString());
        assertThat(shown.get("reservation").asString()).isEqualTo(CLAUSE);
        assertThat(shown.get("defaultMarking").asString()).isEqualTo("RESTRICTED");
        var meeting = new HashMap<String, Object>(body);
        meeting.put("occasion", Map.of("kind", "MEETING"));
        assertThat(leavesNoTrace(
                                422,
                                "refusal:minutes:meeting-opens-its-own-record",
                                () -> noteTaker().create("/records", meeting))
                        .pointers())
                .containsExactly("/occasion/kind");
    }

    @Test
    void a_statement_says_whose_account_it_is_and_to_whom_it_may_be_released() {
        String record = record(held());
        var theirs = new HashMap<>(FoundingConsultation.statement(0));
        theirs.put("account", "IN");
        theirs.put("releasableTo", List.of("IN", "United Nations Secretariat"));
        theirs.put("embargoUntil", "2021-01-08T00:00:00Z");
        theirs.put("address", "I.A.(1)");
        theirs.put("derived", true);
        recorded(record, theirs);
        JsonNode content = shown(record).get("statements").get(0).get("content");
        theirs.forEach((name, value) -> {
            if (List.of("account", "embargoUntil", "address").contains(name)) {
                assertThat(content.get(name).asString()).isEqualTo(value);
            }
        });
        assertThat(content.get("releasableTo")).hasSize(2);
        theirs.put("account", "FR");
        assertThat(noteTaker().create(record + "/statements", theirs).pointers())
                .containsExactly("/account");
    }

    @Test
    void a_readout_is_released_with_its_reservation_and_never_changes() {
        String record = record(held());
        noteTaker().put(record + "/reservation", Map.of("reservation", CLAUSE), "If-Match", etag(record));
        var words = Map.of("texts", List.of(Map.of("language", "en", "text", "They met.")), "releasedOn", "2021-01-08");
        leavesNoTrace(
                409,
                "refusal:minutes:record-is-still-open",
                () -> head().post(record + "/readout/release", words, "If-Match", "\"0\""));
        close(record);
        assertThat(leavesNoTrace(
                                409,
                                "refusal:minutes:reservation-is-not-printed",
                                () -> head().post(record + "/readout/release", words, "If-Match", "\"0\""))
                        .pointers())
                .containsExactly("/texts/0/text");
        var printed = Map.of(
                "texts", List.of(Map.of("language", "en", "text", "They met. " + CLAUSE)),
                "releasedOn", "2021-01-08",
                "embargoUntil", "2021-01-09T00:00:00Z");
        Answer released = head().post(record + "/readout/release", printed, "If-Match", "\"0\"");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        JsonNode shown = noteTaker().get(record + "/readout").json().get("released");
        assertThat(shown.get("releasedOn").asString()).isEqualTo("2021-01-08");
        assertThat(shown.get("by").asString()).isEqualTo("person:lee.dohyun");
        assertThat(head().put(record + "/assessment", Map.of("text", "Good."), "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("refusal:minutes:readout-is-released");
    }

    private void close(String record) {
        Answer closed = head().post(
                        record + "/closing",
                        null,
                        "If-Match",
                        head().get(record).etag());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }

    private JsonNode shown(String record) {
        return noteTaker().get(record).json();
    }

    private String etag(String record) {
        return head().get(record).etag();
    }
}
