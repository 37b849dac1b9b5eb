package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.chancery.minutes.Api.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingLowered;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told, released and remembered of a meeting that was raised or lowered. */
class MarkedRecordsIT extends MinutesUnderTest {

    private Api uncleared() {
        return as("nam.sohee", Marking.OFFICIAL, "NOTE_TAKER", "HEAD_OF_DELEGATION");
    }

    private ConsultationHeld meeting;
    private String record;

    @BeforeEach
    void a_record_is_open() {
        meeting = held();
        record = record(meeting);
    }

    private void raise() {
        announce(new ConsultationMarkingRaised(meeting.consultation(), Marking.SECRET), Marking.SECRET);
        Awaitility.await().until(() -> marking().equals("SECRET"));
    }

    private void lower() {
        announce(
                new ConsultationMarkingLowered(meeting.consultation(), Marking.OFFICIAL, "announced", null),
                Marking.OFFICIAL);
        Awaitility.await().until(() -> marking().equals("OFFICIAL"));
    }

    private String marking() {
        return head().get(record).json().get("marking").asString();
    }

    private Answer close() {
        return head().post(
                        record + "/closing",
                        null,
                        "If-Match",
                        head().get(record).etag());
    }

    private Answer release() {
        return head().post(
                        record + "/readout/release",
                        Map.of(
                                "texts",
                                List.of(Map.of("language", "en", "text", "The two sides met.")),
                                "releasedOn",
                                "2021-01-08"),
                        "If-Match",
                        "\"1\"");
    }

    @Test
    void its_papers_bear_its_marking() throws IOException {
        raise();
        assertThat(marking()).isEqualTo("SECRET");
        assertThat(DocumentsIT.pdf(head(), record + "/document.pdf")).contains("SECRET");
    }

    @Test
    void an_assessment_of_it_is_marked_likewise_and_nothing_is_released() {
        raise();
        assertThat(close().status()).isEqualTo(200);
        assertThat(head().put(record + "/assessment", Map.of("text", "It went well."), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(200);
        String readout = head().get(record + "/readout").json().get("readout").asString();
        assertThat(traces().published("readout/" + readout))
                .allSatisfy(each -> assertThat(new String(
                                each.headers().lastHeader("ce_marking").value(), StandardCharsets.UTF_8))
                        .isEqualTo("SECRET"))
                .hasSize(1);

        leavesNoTrace(409, "refusal:minutes:meeting-is-marked-above-official", this::release);
        lower();
        assertThat(release().status()).isEqualTo(200);
    }

    @Test
    void its_past_is_read_under_both_markings() {
        String first = recorded(record, FoundingConsultation.statement(0));
        raise();
        var hushed = FoundingConsultation.statement(0);
        hushed.put("text", "Kept from others.");
        hushed.put("marking", "OFFICIAL");
        String statement = record + "/statements/" + first;
        assertThat(head().put(statement, hushed, "If-Match", "\"1\"").status()).isEqualTo(200);
        Instant secret = Instant.now();
        hushed.put("text", "Told to others.");
        assertThat(head().put(statement, hushed, "If-Match", "\"2\"").status()).isEqualTo(200);
        lower();

        assertThat(uncleared().get(record).text()).contains("Told to others.");
        for (String path : List.of("", "/assessment", "/readout", "/statements/" + first)) {
            assertThat(uncleared().get(record + path + "?at=" + secret).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(head().get(record + "?at=" + secret).text()).contains("Kept from others.");
        assertThat(revisions(uncleared(), statement)).containsExactly(1, 3);
        assertThat(revisions(head(), statement)).containsExactly(1, 2, 3);
    }

    private static List<Integer> revisions(Api reader, String statement) {
        return reader.get(statement + "/revisions")
                .json()
                .valueStream()
                .map((JsonNode each) -> each.get("revision").asInt())
                .toList();
    }
}
