package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.events.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was said where nobody met: about a meeting that was put off or called off, on a telephone, in a text. */
class OtherOccasionsIT extends MinutesUnderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27-eu-cn-strategic-dialogue-12-postponed-twice",
                "31-in-us-2plus2-1-postponed",
                "32-in-cn-special-representatives-22-postponed",
                "33-in-pk-foreign-secretaries-cancelled",
                "34-cn-us-three-mechanisms-cancelled-five-suspended"
            })
    void what_was_said_of_a_meeting_that_never_took_place_has_a_record_of_its_own(String name) throws IOException {
        JsonNode read = read(name);
        var consultation = proposed().value();
        String record = opened(Map.of(
                "parties", parties(read),
                "occasion",
                        Map.of(
                                "kind",
                                "OTHER",
                                "description",
                                read.get("status").asString()),
                "consultation", consultation.toString()));
        for (JsonNode statement : read.get("statements")) {
            recorded(record, said(statement, parties(read)));
        }
        Answer closed = close(record);
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        JsonNode shown = deskOfficer().get(record).json();
        assertThat(shown.get("state").asString()).isEqualTo("CLOSED");
        assertThat(shown.get("statements")).hasSameSizeAs(read.get("statements"));
        assertThat(shown.at("/occasion/date").isNull()).isTrue();
        assertThat(deskOfficer()
                        .get("/consultations/" + consultation + "/record")
                        .status())
                .as("the meeting itself has none")
                .isEqualTo(404);
    }

    @Test
    void a_meeting_that_is_held_at_last_begins_another_record_and_opens_none_again() {
        var held = FoundingConsultation.held(proposed());
        String putOff = opened(Map.of(
                "parties", List.of("KR", "IN"),
                "occasion", Map.of("kind", "SIDE_CALL", "date", "2020-12-20", "description", "put off by telephone"),
                "consultation", held.consultation().value().toString()));
        recorded(putOff, FoundingConsultation.statement(5));
        close(putOff);
        announce(held);
        Awaitility.await().until(() -> head().get(record(held)).status() == 200);
        assertThat(record(held)).isNotEqualTo(putOff);
        assertThat(deskOfficer().get(putOff).json().get("state").asString()).isEqualTo("CLOSED");
        leavesNoTrace(
                409,
                "refusal:minutes:record-is-closed",
                () -> noteTaker().create(putOff + "/statements", FoundingConsultation.statement(0)));
        JsonNode shown = deskOfficer().get(putOff).json();
        String statement = shown.at("/statements/0/statement").asString();
        Answer mended = head().create(
                        putOff + "/corrigenda",
                        Map.of(
                                "reason",
                                "It was said by letter.",
                                "corrections",
                                List.of(Map.of("statement", statement, "revision", 1))));
        assertThat(mended.status()).as(mended.text()).isEqualTo(201);
        assertThat(deskOfficer()
                        .get(putOff)
                        .json()
                        .at("/corrigenda/0/corrections/0/statement")
                        .asString())
                .isEqualTo(statement);
    }

    @Test
    void a_meeting_has_one_record_which_nobody_opens_by_hand() {
        leavesNoTrace(
                422,
                "refusal:minutes:meeting-opens-its-own-record",
                () -> noteTaker()
                        .create(
                                "/records",
                                Map.of(
                                        "parties", List.of("KR", "IN"),
                                        "occasion", Map.of("kind", "MEETING"),
                                        "consultation", proposed().value())));
    }

    @Test
    void an_occasion_without_any_consultation_has_a_record_too() {
        String record = opened(Map.of("parties", List.of("KR"), "occasion", Map.of("kind", "RELEASE")));
        assertThat(deskOfficer().get(record).json().get("consultation").isNull())
                .isTrue();
    }

    @Test
    void agreed_minutes_of_1995_stand_at_their_addresses_and_confirm_what_each_side_said() throws IOException {
        JsonNode read = read("43-ph-vn-joint-commission-1-agreed-minutes");
        String record = opened(Map.of(
                "parties", List.of("VN", "PH"),
                "occasion",
                        Map.of("kind", "TEXT", "date", "1995-02-05", "description", "from 03 to 05 February 1995")));
        var paragraphs = new ArrayList<Map<String, Object>>();
        var statements = new ArrayList<String>();
        for (int i = 0; i < read.get("statements").size(); i++) {
            JsonNode statement = read.get("statements").get(i);
            String address = i == 0 ? "I" : "I.A.(%d)%s".formatted((i + 1) / 2, i % 2 == 0 ? "(a)" : "");
            var body = said(statement, List.of("VN", "PH"));
            body.put("address", address);
            statements.add(recorded(record, body));
            paragraphs.add(Map.of(
                    "address",
                    address,
                    "wordings",
                    List.of(Map.of(
                            "language", "en", "text", statement.get("summary").asString())),
                    "statements",
                    List.of(statements.getLast())));
        }
        for (String annex : List.of("A", "B", "C")) {
            paragraphs.add(Map.of(
                    "annex",
                    annex,
                    "address",
                    "I",
                    "wordings",
                    List.of(Map.of("language", "en", "text", "Annex " + annex))));
        }
        String text = agreed(read.get("title").asString(), record, List.of("en"), paragraphs, "1995-02-05");

        var event = traces().published("text/" + text).getLast();
        JsonNode told = new JsonMapper().readTree(event.value());
        assertThat(told.get("statements").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(statements);
        assertThat(told.get("on").asString()).isEqualTo("1995-02-05");
        assertThat(told.get("parties").valueStream().map(JsonNode::asString)).containsExactly("VN", "PH");
        JsonNode shown = deskOfficer().get("/texts/" + text).json();
        assertThat(shown.get("paragraphs")
                        .valueStream()
                        .map(each -> each.path("annex").asString("") + " "
                                + each.get("address").asString()))
                .contains(" I.A.(1)", " I.A.(1)(a)", "A I", "C I");
        assertThat(deskOfficer()
                        .get(record)
                        .json()
                        .at("/statements/1/content/address")
                        .asString())
                .isEqualTo("I.A.(1)");
    }

    @Test
    void a_text_of_ten_rounds_later_raises_what_its_two_equally_authentic_wordings_name_and_nothing_else()
            throws IOException {
        JsonNode read = read("42-vn-ph-joint-commission-10");
        String record = opened(Map.of("parties", List.of("VN", "PH"), "occasion", Map.of("kind", "MEETING")));
        var statements = new ArrayList<String>();
        for (JsonNode statement : read.get("statements")) {
            statements.add(recorded(record, said(statement, List.of("VN", "PH"))));
        }
        String trade = read.at("/statements/5/summary").asString();
        var paragraph = Map.<String, Object>of(
                "address",
                "II.(3)",
                "wordings",
                List.of(
                        Map.of("language", "en", "text", trade),
                        Map.of("language", "vi", "text", "Hai bên nhất trí phấn đấu đạt 10 tỷ USD kim ngạch sớm.")),
                "statements",
                List.of(statements.get(5)));
        String text = agreed("JCBC 10", record, List.of("en", "vi"), List.of(paragraph), "2023-08-02");
        JsonNode told = new JsonMapper()
                .readTree(traces().published("text/" + text).getLast().value());
        assertThat(told.get("statements").valueStream().map(JsonNode::asString)).containsExactly(statements.get(5));
        assertThat(deskOfficer().get("/texts/" + text + "/canonical").text())
                .contains("en " + trade)
                .contains("vi Hai bên nhất trí phấn đấu đạt 10 tỷ USD kim ngạch sớm.");
    }

    /** The id of a text that both sides have approved by its hash. */
    private String agreed(
            String title, String record, List<String> languages, List<Map<String, Object>> paragraphs, String on) {
        Answer submitted = noteTaker()
                .create(
                        "/texts",
                        Map.of(
                                "record",
                                record.substring("/records/".length()),
                                "title",
                                title,
                                "parties",
                                List.of("VN", "PH"),
                                "languages",
                                languages,
                                "paragraphs",
                                paragraphs));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        String text = "/texts/" + submitted.json().get("id").asString();
        String hash = deskOfficer().get(text).json().get("hash").asString();
        Answer last = submitted;
        for (String party : List.of("VN", "PH")) {
            last = deskOfficer()
                    .post(
                            text + "/approvals",
                            Map.of(
                                    "party",
                                    party,
                                    "signatory",
                                    party.equals("VN") ? "Nguyen Manh Cam" : "Roberto R. Romulo",
                                    "on",
                                    on,
                                    "channel",
                                    "SIGNATURE",
                                    "evidence",
                                    "treaty library",
                                    "hash",
                                    hash),
                            "If-Match",
                            last.etag());
            assertThat(last.status()).as(last.text()).isEqualTo(200);
        }
        assertThat(deskOfficer().get(text).json().get("state").asString()).isEqualTo("AGREED");
        return text.substring("/texts/".length());
    }

    private String opened(Map<String, Object> body) {
        Answer opened = noteTaker().create("/records", body);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return "/records/"
                + new RecordId(UUID.fromString(opened.json().get("id").asString())).value();
    }

    private Answer close(String record) {
        return head().post(
                        record + "/closing",
                        null,
                        "If-Match",
                        head().get(record).etag());
    }

    private static Map<String, Object> said(JsonNode statement, List<String> parties) {
        String side = statement.get("side").asString();
        return new HashMap<>(Map.of(
                "sides",
                side.equals("both") ? parties : List.of(side),
                "act",
                statement.get("act").asString().replace('_', ' '),
                "effect",
                "INFORM",
                "text",
                statement.get("summary").asString()));
    }

    private static List<String> parties(JsonNode read) {
        return read.at("/mechanism/participants")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode read(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of("src/test/resources/cases/" + name + ".json")));
    }
}
