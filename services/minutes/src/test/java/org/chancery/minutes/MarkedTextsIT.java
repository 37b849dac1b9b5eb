package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Texts about meetings that not everybody may know of, and what texts name that not everybody may know of. */
class MarkedTextsIT extends MinutesUnderTest {

    private Api uncleared() {
        return as("nam.sohee", Marking.OFFICIAL, "NOTE_TAKER", "HEAD_OF_DELEGATION");
    }

    private static Map<String, Object> text(String english, List<String> statements) {
        return new HashMap<>(Map.of(
                "title",
                "Agreed minutes",
                "parties",
                List.of("KR", "IN"),
                "languages",
                List.of("en"),
                "paragraphs",
                List.of(Map.of(
                        "address",
                        "1",
                        "wordings",
                        List.of(Map.of("language", "en", "text", english)),
                        "statements",
                        statements))));
    }

    private String submitted(Map<String, Object> text) {
        Answer submitted = head().create("/texts", text);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        return "/texts/" + submitted.json().get("id").asString();
    }

    private Answer lowered(String text) {
        return head().post(
                        text + "/lowering",
                        Map.of("marking", "OFFICIAL", "reason", "announced"),
                        "If-Match",
                        head().get(text).etag());
    }

    @Test
    void a_text_is_marked_as_high_as_the_meeting_that_it_is_about() {
        var hidden = new ConsultationId(UUID.randomUUID());
        announce(new ConsultationMarkingRaised(hidden, Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);
        var low = text("The sides met.", List.of());
        low.put("consultation", hidden.value().toString());
        low.put("marking", "RESTRICTED");
        Awaitility.await().until(() -> !head().create("/texts", low).problem().endsWith("unknown-reference"));

        Answer refused =
                leavesNoTrace(409, "refusal:minutes:meeting-is-marked-higher", () -> head().create("/texts", low));
        assertThat(refused.pointers()).containsExactly("/marking");
    }

    @Test
    void a_text_is_raised_with_its_meeting_and_lowered_after_it() {
        ConsultationHeld meeting = held();
        var ofMeeting = text("The sides met.", List.of());
        ofMeeting.put("consultation", meeting.consultation().value().toString());
        var ofRecord = text("The sides met.", List.of());
        ofRecord.put("record", record(meeting).substring("/records/".length()));
        List<String> texts = List.of(submitted(ofMeeting), submitted(ofRecord));

        announce(new ConsultationMarkingRaised(meeting.consultation(), Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);
        for (String text : texts) {
            Awaitility.await()
                    .until(() ->
                            head().get(text).json().get("marking").asString().equals("CONFIDENTIAL"));
            assertThat(uncleared().get(text).status()).isEqualTo(404);
            assertThat(lowered(text).problem()).isEqualTo("refusal:minutes:meeting-is-marked-higher");
        }
        announce(
                new ConsultationMarkingLowered(meeting.consultation(), Marking.OFFICIAL, "announced", null),
                Marking.OFFICIAL);
        for (String text : texts) {
            Awaitility.await().until(() -> lowered(text).status() == 200);
            assertThat(uncleared().get(text).status()).isEqualTo(200);
        }
    }

    @Test
    void a_text_names_nothing_that_its_reader_may_not_know_of() {
        ConsultationHeld meeting = held();
        String record = record(meeting);
        String open = recorded(record, FoundingConsultation.statement(0));
        var secret = FoundingConsultation.statement(5);
        secret.put("marking", "SECRET");
        String hidden =
                head().create(record + "/statements", secret).json().get("id").asString();
        var said = text("The sides met.", List.of(open, hidden));
        said.put("record", record.substring("/records/".length()));
        said.put("consultation", meeting.consultation().value().toString());
        said.put("marking", "PUBLIC");
        String text = submitted(said);

        assertThat(head().get(text).text()).contains(open, hidden);
        assertThat(uncleared().get(text).text())
                .contains(open, (String) said.get("record"), (String) said.get("consultation"))
                .doesNotContain(hidden);
        Api outsider = as("guest", Marking.PUBLIC, "DESK_OFFICER");
        JsonNode shown = outsider.get(text).json();
        assertThat(shown.get("title").asString()).isEqualTo("Agreed minutes");
        assertThat(shown.toString())
                .doesNotContain(open, hidden, (String) said.get("record"), (String) said.get("consultation"));

        var next = text("The two sides met.", List.of(open));
        next.remove("parties");
        Answer second = uncleared()
                .post(
                        text + "/versions",
                        next,
                        "If-Match",
                        uncleared().get(text).etag());
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(uncleared().get(text).text()).contains(open).doesNotContain(hidden);
        assertThat(head().get(text).text()).contains("The two sides met.", open, hidden);
    }
}
