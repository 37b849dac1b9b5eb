package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is marked above a reader's clearance does not exist for that reader, in no answer and in no number. */
class NeedToKnowIT extends MinutesUnderTest {

    private Api uncleared() {
        return as("nam.sohee", Marking.OFFICIAL, "NOTE_TAKER", "HEAD_OF_DELEGATION");
    }

    private static Map<String, Object> secret() {
        var statement = FoundingConsultation.statement(5);
        statement.put("marking", "SECRET");
        return statement;
    }

    @Test
    void a_secret_statement_changes_no_byte_of_what_the_uncleared_read() {
        String record = record(held());
        head().create(record + "/statements", FoundingConsultation.statement(0));
        Answer before = uncleared().get(record);

        String id =
                head().create(record + "/statements", secret()).json().get("id").asString();
        var revised = secret();
        revised.put("text", "Said otherwise.");
        assertThat(head().put(record + "/statements/" + id, revised, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);

        Answer after = uncleared().get(record);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(head().get(record).json().get("statements")).hasSize(2);
        assertThat(head().get(record).json().get("marking").asString()).isEqualTo("SECRET");
    }

    @Test
    void its_id_answers_like_one_that_nobody_gave() {
        String record = record(held());
        String id =
                head().create(record + "/statements", secret()).json().get("id").asString();
        String nobodys = UUID.randomUUID().toString();
        assertThatTheyAnswerAlike(record, id, nobodys);
        assertThat(head().post(
                                record + "/closing",
                                null,
                                "If-Match",
                                head().get(record).etag())
                        .status())
                .isEqualTo(200);
        assertThatTheyAnswerAlike(record, id, nobodys);
    }

    private void assertThatTheyAnswerAlike(String record, String id, String nobodys) {
        var reason = Map.of("reason", "curious");
        for (String match : new String[] {"\"1\"", "\"2\""}) {
            assertThat(read(record, id, match)).isEqualTo(read(record, nobodys, match));
            assertThat(uncleared()
                            .post(path(record, id) + "/withdrawal", reason, "If-Match", match)
                            .text())
                    .isEqualTo(uncleared()
                            .post(path(record, nobodys) + "/withdrawal", reason, "If-Match", match)
                            .text());
            assertThat(uncleared()
                            .put(path(record, id), secret(), "If-Match", match)
                            .text())
                    .isEqualTo(uncleared()
                            .put(path(record, nobodys), secret(), "If-Match", match)
                            .text());
        }
    }

    private String read(String record, String id, String match) {
        Answer answer = uncleared().get(path(record, id), "If-None-Match", match);
        return answer.status() + answer.text();
    }

    private static String path(String record, String id) {
        return record + "/statements/" + id;
    }

    @Test
    void who_reads_only_what_is_public_finds_no_record() {
        String record = record(held());
        Api outsider = as("guest", Marking.PUBLIC, "DESK_OFFICER");
        assertThat(outsider.get(record).status()).isEqualTo(404);
        assertThat(outsider.get(record).text())
                .isEqualTo(outsider.get("/records/" + UUID.randomUUID()).text());
        assertThat(outsider.get(record + "/assessment").status()).isEqualTo(404);
    }

    @Test
    void the_record_of_a_meeting_that_they_may_not_know_of_does_not_exist() {
        ConsultationHeld meeting = FoundingConsultation.held(new ConsultationId(UUID.randomUUID()));
        announce(meeting, Marking.CONFIDENTIAL);
        String record = record(meeting);
        Awaitility.await().until(() -> head().get(record).status() == 200);
        assertThat(head().get(record).json().get("defaultMarking").asString()).isEqualTo("CONFIDENTIAL");
        assertThat(uncleared().get(record).text())
                .isEqualTo(uncleared().get("/records/" + UUID.randomUUID()).text());
        assertThat(uncleared()
                        .create(record + "/statements", FoundingConsultation.statement(0))
                        .status())
                .isEqualTo(404);

        announce(
                new ConsultationMarkingLowered(meeting.consultation(), Marking.OFFICIAL, "announced", null),
                Marking.OFFICIAL);
        Awaitility.await().until(() -> uncleared().get(record).status() == 200);
        announce(new ConsultationMarkingRaised(meeting.consultation(), Marking.SECRET), Marking.SECRET);
        Awaitility.await().until(() -> uncleared().get(record).status() == 404);
        assertThat(head().get(record).status()).isEqualTo(200);
    }

    @Test
    void a_record_follows_its_meeting_up_and_down() {
        ConsultationHeld meeting = held();
        String record = record(meeting);
        String call = "/records/"
                + head().create("/records", call(meeting.consultation()))
                        .json()
                        .get("id")
                        .asString();
        announce(new ConsultationMarkingRaised(meeting.consultation(), Marking.SECRET), Marking.SECRET);
        for (String each : new String[] {record, call}) {
            Awaitility.await().until(() -> usual(each).equals("SECRET"));
        }
        String statement = head().create(record + "/statements", FoundingConsultation.statement(0))
                .json()
                .get("id")
                .asString();
        assertThat(head().get(record + "/statements/" + statement)
                        .json()
                        .at("/content/marking")
                        .asString())
                .isEqualTo("SECRET");

        announce(
                new ConsultationMarkingLowered(meeting.consultation(), Marking.PUBLIC, "announced", null),
                Marking.PUBLIC);
        for (String each : new String[] {record, call}) {
            Awaitility.await().until(() -> usual(each).equals("OFFICIAL"));
        }
        assertThat(traces().stored("record/" + record.substring("/records/".length())))
                .containsExactly("record-opened", "occasion-marked", "statement-recorded", "occasion-marked");
    }

    private String usual(String record) {
        return head().get(record).json().get("defaultMarking").asString();
    }

    @Test
    void a_meeting_that_they_may_not_know_of_is_named_by_nothing() {
        var hidden = new ConsultationId(UUID.randomUUID());
        announce(new ConsultationMarkingRaised(hidden, Marking.SECRET), Marking.SECRET);
        var nobodys = new ConsultationId(UUID.randomUUID());
        Awaitility.await().until(() -> head().create("/records", call(hidden)).status() == 201);

        assertThat(uncleared()
                        .create("/records", call(hidden))
                        .text()
                        .replace(hidden.value().toString(), "id"))
                .isEqualTo(uncleared()
                        .create("/records", call(nobodys))
                        .text()
                        .replace(nobodys.value().toString(), "id"));
    }

    @Test
    void a_text_that_nobody_marks_is_marked_as_the_meeting_that_it_was_agreed_at() {
        var hidden = new ConsultationId(UUID.randomUUID());
        announce(new ConsultationMarkingRaised(hidden, Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);
        Map<String, Object> words = Map.of(
                "title",
                "Agreed minutes",
                "parties",
                List.of("KR", "IN"),
                "languages",
                List.of("en"),
                "paragraphs",
                List.of(Map.of(
                        "address", "1", "wordings", List.of(Map.of("language", "en", "text", "The sides met.")))),
                "consultation",
                hidden.value().toString());

        Answer submitted = head().create("/texts", words);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        String text = "/texts/" + submitted.json().get("id").asString();
        assertThat(head().get(text).json().get("marking").asString()).isEqualTo("CONFIDENTIAL");
        assertThat(uncleared().get(text).status()).isEqualTo(404);
    }

    private static Map<String, Object> call(ConsultationId about) {
        return Map.of(
                "parties",
                List.of("KR", "IN"),
                "occasion",
                Map.of("kind", "SIDE_CALL", "description", "A call"),
                "consultation",
                about.value().toString());
    }

    @Test
    void who_closes_closes_what_they_could_not_read_as_well() {
        String record = record(held());
        head().create(record + "/statements", secret());
        Answer closed = uncleared()
                .post(
                        record + "/closing",
                        null,
                        "If-Match",
                        uncleared().get(record).etag());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(head().get(record).json().get("statements")).hasSize(1);
    }
}
