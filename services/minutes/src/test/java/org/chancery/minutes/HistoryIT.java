package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryIT extends MinutesUnderTest {

    private static final String ASKED = "The Indian side asked for support.";
    private static final String HOPED = "The Indian side hoped for support.";

    @Nested
    class A_statement {

        private final String record = record(held());
        private final String statement = record + "/statements/" + recorded(record, saying(ASKED, "OFFICIAL"));

        @Test
        void lists_its_revisions_and_compares_them_word_by_word() {
            assertThat(revise(HOPED, "RESTRICTED", 1).status()).isEqualTo(200);
            JsonNode revisions = noteTaker().get(statement + "/revisions").json();
            assertThat(revisions.valueStream().map(each -> each.get("cause").asString()))
                    .containsExactly("RECORDED", "REVISED");
            assertThat(revisions.get(1).get("by").asString()).isEqualTo("person:han.jiho");

            JsonNode compared =
                    noteTaker().get(statement + "/compare?from=1&to=2").json();
            assertThat(compared.get("text")
                            .valueStream()
                            .map(each -> each.get("change").asString() + " "
                                    + each.get("text").asString()))
                    .containsExactly("KEPT The Indian side ", "REMOVED asked ", "ADDED hoped ", "KEPT for support.");
            assertThat(compared.get("fields")).hasSize(1);
            assertThat(compared.at("/fields/0/field").asString()).isEqualTo("marking");
            assertThat(noteTaker().get(statement + "/compare?from=1&to=3").status())
                    .isEqualTo(404);
            assertThat(noteTaker().get(statement + "/compare?from=1").status()).isEqualTo(400);
        }

        @Test
        void tells_why_it_was_lowered_corrected_and_withdrawn() {
            revise(HOPED, "RESTRICTED", 1);
            head().post(
                            statement + "/lowering",
                            Map.of("marking", "OFFICIAL", "reason", "Public by now."),
                            "If-Match",
                            "\"2\"");
            noteTaker().post(statement + "/withdrawal", Map.of("reason", "Said at dinner."), "If-Match", "\"3\"");
            assertThat(noteTaker().get(statement).status()).isEqualTo(404);
            JsonNode revisions = noteTaker().get(statement + "/revisions").json();
            assertThat(revisions.valueStream().map(each -> each.get("cause").asString()))
                    .containsExactly("RECORDED", "REVISED", "MARKING_LOWERED", "WITHDRAWN");
            assertThat(revisions.get(3).get("reason").asString()).isEqualTo("Said at dinner.");
        }

        @Test
        void shows_of_its_past_what_the_reader_may_read_today_and_could_have_read_then() {
            revise(HOPED, "RESTRICTED", 1);
            Api low = as("low", Marking.OFFICIAL, "DESK_OFFICER");
            String first = noteTaker()
                    .get(statement + "/revisions")
                    .json()
                    .get(0)
                    .get("at")
                    .asString();
            assertThat(low.get(statement + "/revisions").status()).isEqualTo(404);
            assertThat(low.get(record + "?at=" + first).json().get("statements"))
                    .as("it was OFFICIAL then and is RESTRICTED today")
                    .isEmpty();
            assertThat(low.get(statement + "?at=" + first).status()).isEqualTo(404);
            assertThat(low.get(record + "/changes?from=" + first).json().get("patch"))
                    .isEmpty();

            head().post(
                            statement + "/lowering",
                            Map.of("marking", "OFFICIAL", "reason", "Public by now."),
                            "If-Match",
                            "\"2\"");
            assertThat(low.get(record + "?at=" + first).json().get("statements"))
                    .hasSize(1);
            JsonNode shown = low.get(statement + "/revisions").json();
            assertThat(shown.valueStream().map(each -> each.get("revision").asInt()))
                    .as("what it said while it was RESTRICTED stays so")
                    .containsExactly(1, 3);
            assertThat(low.get(statement + "/compare?from=1&to=2").status()).isEqualTo(404);
        }

        private Answer revise(String text, String marking, int seen) {
            return noteTaker().put(statement, saying(text, marking), "If-Match", "\"" + seen + "\"");
        }
    }

    @Nested
    class A_record {

        @Test
        void is_shown_as_it_stood_and_what_changed_since() {
            String record = record(held());
            String statement = record + "/statements/" + recorded(record, saying(ASKED, "OFFICIAL"));
            String then = noteTaker()
                    .get(statement + "/revisions")
                    .json()
                    .get(0)
                    .get("at")
                    .asString();
            noteTaker().put(statement, saying(HOPED, "OFFICIAL"), "If-Match", "\"1\"");
            head().post(
                            record + "/closing",
                            null,
                            "If-Match",
                            head().get(record).etag());

            JsonNode past = noteTaker().get(record + "?at=" + then).json();
            assertThat(past.get("state").asString()).isEqualTo("OPEN");
            assertThat(past.at("/statements/0/content/text").asString()).isEqualTo(ASKED);
            assertThat(noteTaker().get(record).json().get("state").asString()).isEqualTo("CLOSED");
            JsonNode patch =
                    noteTaker().get(record + "/changes?from=" + then).json().get("patch");
            assertThat(patch.valueStream().map(each -> each.get("path").asString()))
                    .contains("/state", "/statements/0/content/text", "/statements/0/revision");

            assertThat(noteTaker().get(record + "?at=2001-01-01T00:00:00Z").problem())
                    .isEqualTo("refusal:minutes:no-such-record");
            assertThat(noteTaker().get(record + "?at=yesterday").status()).isEqualTo(400);
            assertThat(noteTaker()
                            .get("/records/" + UUID.randomUUID() + "/changes?from=" + then)
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void has_a_readout_with_a_past() {
            String record = record(held());
            head().post(
                            record + "/closing",
                            null,
                            "If-Match",
                            head().get(record).etag());
            head().put(record + "/assessment", Map.of("text", "Good."), "If-Match", "\"0\"");
            JsonNode first = head().get(record + "/assessment").json();
            head().put(record + "/assessment", Map.of("text", "Very good."), "If-Match", "\"1\"");
            String then = first.get("at").asString();
            assertThat(head().get(record + "/assessment?at=" + then)
                            .json()
                            .get("text")
                            .asString())
                    .isEqualTo("Good.");
            assertThat(head().get(record + "/assessment/changes?from=" + then).text())
                    .contains("Very good.");
            assertThat(head().get(record + "/readout?at=" + then)
                            .json()
                            .get("assessmentRevision")
                            .asInt())
                    .isEqualTo(1);
            assertThat(head().get(record + "/readout/changes?from=" + then)
                            .json()
                            .at("/patch/0/path")
                            .asString())
                    .isEqualTo("/assessmentRevision");
        }
    }

    @Nested
    class A_text {

        @Test
        void lists_its_versions_and_compares_them_paragraph_by_paragraph() {
            var submitted =
                    noteTaker().create("/texts", text(paragraph("1", "Both will meet."), paragraph("2", "End.")));
            String text = "/texts/" + submitted.json().get("id").asString();
            var second = text(paragraph("1", "Both may meet."), paragraph("3", "New."));
            second.remove("parties");
            Answer changed = noteTaker().post(text + "/versions", second, "If-Match", submitted.etag());
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);

            JsonNode versions = deskOfficer().get(text + "/versions").json();
            assertThat(versions).hasSize(2);
            assertThat(versions.get(0).get("hash")).isNotEqualTo(versions.get(1).get("hash"));
            JsonNode compared = deskOfficer().get(text + "/compare?from=1&to=2").json();
            assertThat(compared.get("paragraphs")
                            .valueStream()
                            .map(each -> each.get("address").asString() + " "
                                    + each.at("/wordings/0/text")
                                            .valueStream()
                                            .map(piece -> piece.get("change").asString())
                                            .toList()))
                    .containsExactlyInAnyOrder("1 [KEPT, REMOVED, ADDED, KEPT]", "2 [REMOVED]", "3 [ADDED]");

            String then = versions.get(0).get("at").asString();
            assertThat(deskOfficer()
                            .get(text + "?at=" + then)
                            .json()
                            .get("version")
                            .asInt())
                    .isEqualTo(1);
            assertThat(deskOfficer().get(text + "/changes?from=" + then).text()).contains("/version");
            assertThat(deskOfficer().get(text + "/compare?from=1&to=7").status())
                    .isEqualTo(404);
        }

        @Test
        void that_was_lowered_shows_only_what_was_lowered() {
            var restricted = text(paragraph("1", "Both will meet."));
            restricted.put("marking", "RESTRICTED");
            var submitted = noteTaker().create("/texts", restricted);
            String text = "/texts/" + submitted.json().get("id").asString();
            var second = text(paragraph("1", "Both may meet."));
            second.remove("parties");
            Answer changed = noteTaker().post(text + "/versions", second, "If-Match", submitted.etag());
            var lowering = Map.of("marking", "OFFICIAL", "reason", "It was published.");
            leavesNoTrace(403, "", () -> noteTaker().post(text + "/lowering", lowering, "If-Match", changed.etag()));
            leavesNoTrace(
                    422,
                    "refusal:minutes:marking-is-not-lower",
                    () -> head().post(
                                    text + "/lowering",
                                    Map.of("marking", "SECRET", "reason", "x"),
                                    "If-Match",
                                    changed.etag()));
            Api low = as("low", Marking.OFFICIAL, "DESK_OFFICER");
            assertThat(low.get(text).status()).isEqualTo(404);
            assertThat(head().post(text + "/lowering", lowering, "If-Match", changed.etag())
                            .status())
                    .isEqualTo(200);
            assertThat(low.get(text).status()).isEqualTo(200);
            assertThat(low.get(text + "/versions").json()).hasSize(1);
            assertThat(low.get(text + "/canonical?version=1").status()).isEqualTo(404);
            assertThat(low.get(text + "/compare?from=1&to=2").status()).isEqualTo(404);
            String then = head().get(text + "/versions").json().get(0).get("at").asString();
            assertThat(low.get(text + "?at=" + then).status()).isEqualTo(404);
        }
    }

    private static Map<String, Object> saying(String text, String marking) {
        var statement = new HashMap<>(FoundingConsultation.statement(0));
        statement.put("text", text);
        statement.put("marking", marking);
        statement.put("undertakings", List.of());
        return statement;
    }

    @SafeVarargs
    private static Map<String, Object> text(Map<String, Object>... paragraphs) {
        return new HashMap<>(Map.of(
                "title", "Agreed minutes",
                "parties", List.of("KR", "IN"),
                "languages", List.of("en"),
                "paragraphs", List.of(paragraphs)));
    }

    private static Map<String, Object> paragraph(String address, String text) {
        return Map.of("address", address, "wordings", List.of(Map.of("language", "en", "text", text)));
    }
}
