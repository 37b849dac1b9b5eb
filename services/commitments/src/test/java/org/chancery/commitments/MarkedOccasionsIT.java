package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chancery.commitments.Client.Answer;
import org.chancery.commitments.reactions.ClosedRecords;
import org.chancery.minutes.events.AgreedTextEvent.TextAgreed;
import org.chancery.minutes.events.AgreedTextEvent.TextCorrigendumIssued;
import org.chancery.minutes.events.Correction;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.ClosedStatement;
import org.chancery.minutes.events.RecordEvent.CorrigendumIssued;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.TextId;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationMarkingRaised;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.ScheduleEntry;
import org.chancery.scheduling.events.ScheduleEntry.Mode;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody is told of a commitment, or led by one, to what they may not know of. */
class MarkedOccasionsIT extends RunningService {

    private static final String REASON = "{\"marking\":\"%s\",\"reason\":\"Both sides have announced it\"}";

    private static Client as(int port, Marking clearance) {
        return new Client(
                port, TestIssuer.shared().bearer("somebody", clearance, "DESK_OFFICER", "HEAD_OF_DELEGATION"));
    }

    private Client uncleared() {
        return as(deskOfficer().port(), Marking.OFFICIAL);
    }

    private Client head() {
        return as(deskOfficer().port(), Marking.SECRET);
    }

    private static Answer mark(Client client, String commitment, String marking) {
        return client.send(
                "PUT",
                commitment + "/marking",
                "{\"marking\":\"" + marking + "\"}",
                "If-Match",
                client.get(commitment).header("ETag"));
    }

    private void scheduled(ConsultationEvent event, Marking marking) {
        others().publish(
                        SchedulingEvents.TYPES,
                        event.consultation().subject(),
                        event,
                        Deliveries.by("seo.yun"),
                        Label.about(List.of()).marked(marking));
    }

    private JsonNode file(Client client, String commitment) {
        return client.get(commitment).body();
    }

    private void becomes(Client client, String commitment, String pointer, String value) {
        await().untilAsserted(() ->
                assertThat(file(client, commitment).at(pointer).toString()).isEqualTo(value));
    }

    private static ClosedStatement asked(ConsultationId consultation, StatementId statement, Marking marking) {
        return ClosedRecords.statement(statement, marking, ClosedRecords.request(consultation, 1));
    }

    private static CorrigendumIssued corrigendum(RecordClosed closed, ClosedStatement statement, Marking marking) {
        return new CorrigendumIssued(
                closed.record(),
                closed.consultation(),
                MECHANISM,
                List.of(KR, IN),
                1,
                "It was said in confidence",
                List.of(new Correction(
                        statement.statement(), 2, statement.content().marked(marking), "the marking")));
    }

    private List<ConsumerRecord<String, byte[]>> envelopes(String commitment) {
        String id = commitment.substring(commitment.lastIndexOf('/') + 1);
        return topic().records().stream()
                .filter(event -> event.key().endsWith(id))
                .toList();
    }

    @Test
    void what_was_promised_at_a_marked_meeting_is_marked_as_high_whatever_its_words_are() {
        ConsultationId consultation = consultation(Marking.CONFIDENTIAL);
        String commitment = raised(ClosedRecords.closed(
                consultation, MECHANISM, asked(consultation, new StatementId(UUID.randomUUID()), Marking.OFFICIAL)));

        assertThat(envelopes(commitment))
                .extracting(event -> Topic.header(event, "ce_marking"))
                .containsExactly("CONFIDENTIAL");
        assertThat(uncleared().get(commitment).problem()).isEqualTo("404 not-found");
        assertThat(file(deskOfficer(), commitment).path("marking").asString()).isEqualTo("CONFIDENTIAL");
        publishedIsStored();
    }

    @Test
    void what_is_entered_about_a_marked_meeting_is_marked_as_high() {
        ConsultationId consultation = consultation(Marking.CONFIDENTIAL);
        String lower = promise(consultation).replace("\"modality\"", "\"marking\":\"RESTRICTED\",\"modality\"");
        assertThat(deskOfficer().create(COMMITMENTS, lower).problem())
                .isEqualTo("409 marked-below-its-occasion /marking");

        Answer entered = deskOfficer().create(COMMITMENTS, promise(consultation));

        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        assertThat(file(deskOfficer(), entered.header("Location"))
                        .at("/terms/marking")
                        .asString())
                .isEqualTo("CONFIDENTIAL");
        publishedIsStored();
        assertThat(envelopes(entered.header("Location")))
                .extracting(event -> Topic.header(event, "ce_marking"))
                .containsExactly("CONFIDENTIAL");
    }

    @Test
    void what_was_promised_follows_its_meeting_up_and_is_lowered_by_itself() {
        ConsultationId consultation = consultation();
        String recorded = raised(ClosedRecords.closed(
                consultation, MECHANISM, asked(consultation, new StatementId(UUID.randomUUID()), Marking.OFFICIAL)));
        String entered =
                deskOfficer().create(COMMITMENTS, promise(consultation)).header("Location");
        assertThat(file(uncleared(), entered).path("marking").asString()).isEqualTo("OFFICIAL");

        scheduled(new ConsultationMarkingRaised(consultation, Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);

        for (String commitment : List.of(recorded, entered)) {
            becomes(deskOfficer(), commitment, "/marking", "\"CONFIDENTIAL\"");
            assertThat(uncleared().get(commitment).problem()).isEqualTo("404 not-found");
        }
        assertThat(head().change(entered, "/lowering", REASON.formatted("RESTRICTED"))
                        .problem())
                .as("its meeting is lowered first")
                .isEqualTo("409 marked-below-its-occasion /marking");
        publishedIsStored();
        assertThat(envelopes(entered).getLast())
                .satisfies(event -> assertThat(Topic.header(event, "ce_type")).endsWith("commitment-marking-raised"))
                .satisfies(
                        event -> assertThat(Topic.header(event, "ce_marking")).isEqualTo("CONFIDENTIAL"))
                .satisfies(event -> assertThat(Topic.header(event, "ce_actor"))
                        .isEqualTo("reaction:when-meeting-marked-higher-then-mark-its-commitments"));
    }

    @Test
    void what_is_raised_while_its_meeting_is_raised_follows_whichever_is_heard_of_first() {
        ConsultationId consultation = consultation();
        RecordClosed closed = ClosedRecords.closed(
                consultation, MECHANISM, asked(consultation, new StatementId(UUID.randomUUID()), Marking.OFFICIAL));
        scheduled(new ConsultationMarkingRaised(consultation, Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);

        String commitment = raised(closed);

        becomes(deskOfficer(), commitment, "/marking", "\"CONFIDENTIAL\"");
        publishedIsStored();
    }

    @Test
    void a_corrigendum_that_raises_the_words_raises_what_they_promise_before_it_is_flagged() {
        ConsultationId consultation = consultation();
        var statement = asked(consultation, new StatementId(UUID.randomUUID()), Marking.OFFICIAL);
        RecordClosed closed = ClosedRecords.closed(consultation, MECHANISM, statement);
        String commitment = raised(closed);

        others().publish(
                        MinutesEvents.TYPES,
                        closed.record().subject(),
                        corrigendum(closed, statement, Marking.CONFIDENTIAL));

        becomes(deskOfficer(), commitment, "/flags/0/reason", "\"It was said in confidence\"");
        assertThat(uncleared().get(commitment).problem()).isEqualTo("404 not-found");
        publishedIsStored();
        assertThat(envelopes(commitment))
                .extracting(event -> Topic.header(event, "ce_marking"))
                .containsExactly("OFFICIAL", "CONFIDENTIAL", "CONFIDENTIAL");
    }

    @Test
    void a_marking_is_raised_by_whoever_works_with_it_and_lowered_by_the_head_of_a_delegation() {
        String commitment =
                deskOfficer().create(COMMITMENTS, promise(consultation())).header("Location");
        Instant official = instant(commitment);

        assertThat(mark(uncleared(), commitment, "SECRET").problem()).isEqualTo("403 above-own-clearance /marking");
        assertThat(mark(deskOfficer(), commitment, "CONFIDENTIAL").status()).isEqualTo(200);
        assertThat(mark(deskOfficer(), commitment, "RESTRICTED").problem())
                .isEqualTo("409 marking-is-lowered /marking");
        assertThat(mark(uncleared(), commitment, "OFFICIAL").problem()).isEqualTo("404 not-found");
        Instant confidential = instant(commitment);

        assertThat(deskOfficer()
                        .change(commitment, "/lowering", REASON.formatted("OFFICIAL"))
                        .problem())
                .isEqualTo("403 forbidden");
        assertThat(head().change(commitment, "/lowering", "{\"marking\":\"OFFICIAL\",\"reason\":\" \"}")
                        .problem())
                .isEqualTo("400 invalid-fields /reason");
        assertThat(head().change(commitment, "/lowering", REASON.formatted("SECRET"))
                        .problem())
                .isEqualTo("422 marking-is-not-lower /marking");
        assertThat(uncleared()
                        .send("POST", commitment + "/lowering", REASON.formatted("OFFICIAL"), "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("404 not-found");
        assertThat(head().change(commitment, "/lowering", REASON.formatted("OFFICIAL"))
                        .status())
                .isEqualTo(200);

        assertThat(file(uncleared(), commitment).path("marking").asString()).isEqualTo("OFFICIAL");
        assertThat(uncleared().get(commitment + "?at=" + official).status()).isEqualTo(200);
        assertThat(uncleared().get(commitment + "?at=" + confidential).status())
                .as("it was above their clearance then (0027)")
                .isEqualTo(404);
        assertThat(head().get(commitment + "?at=" + confidential).status()).isEqualTo(200);
        publishedIsStored();
    }

    /** When the newest event of the commitment was recorded. */
    private Instant instant(String commitment) {
        publishedIsStored();
        return Instant.parse(Topic.header(envelopes(commitment).getLast(), "ce_time"));
    }

    @Test
    void a_file_names_no_round_statement_or_text_that_its_reader_may_not_know_of() {
        ConsultationId consultation = consultation();
        var asked = asked(consultation, new StatementId(UUID.randomUUID()), Marking.OFFICIAL);
        var answered = ClosedRecords.statement(new StatementId(UUID.randomUUID()), Marking.RESTRICTED);
        RecordClosed closed = ClosedRecords.closed(consultation, MECHANISM, asked, answered);
        String request = raised(closed);
        deskOfficer()
                .change(request, "/answer", """
                {"response":"ACCEPTED","by":"IN","on":"2021-02-01","statement":"%s"}""".formatted(answered.statement().value()));
        var text = new TextId(UUID.randomUUID());
        others().publish(
                        MinutesEvents.TYPES,
                        text.subject(),
                        new TextAgreed(
                                text,
                                closed.record(),
                                consultation,
                                List.of(KR, IN),
                                "00",
                                List.of(asked.statement()),
                                LocalDate.of(2021, 2, 1)),
                        Deliveries.by("seo.yun"),
                        Label.about(List.of()).marked(Marking.CONFIDENTIAL));
        others().publish(
                        MinutesEvents.TYPES,
                        text.subject(),
                        new TextCorrigendumIssued(
                                text,
                                closed.record(),
                                consultation,
                                List.of(KR, IN),
                                1,
                                "A word was missing",
                                List.of(),
                                List.of(asked.statement()),
                                List.of(),
                                "01"),
                        Deliveries.by("seo.yun"),
                        Label.about(List.of()).marked(Marking.CONFIDENTIAL));
        others().publish(
                        MinutesEvents.TYPES,
                        closed.record().subject(),
                        corrigendum(closed, answered, Marking.CONFIDENTIAL));

        becomes(deskOfficer(), request, "/flags/0/reason", "\"A word was missing\"");
        becomes(deskOfficer(), request, "/agreedIn", "\"" + text.value() + "\"");
        becomes(uncleared(), request, "/answers/0/statement", "null");
        JsonNode seen = file(uncleared(), request);
        assertThat(seen.path("standing").asString()).isEqualTo("AGREED_TEXT");
        assertThat(seen.path("agreedIn").isNull()).isTrue();
        assertThat(seen.path("flags")).isEmpty();
        assertThat(seen.at("/source/statement").asString())
                .isEqualTo(asked.statement().value().toString());
        assertThat(envelopes(request))
                .as("each is marked as high as what it names")
                .satisfiesExactlyInAnyOrder(
                        made -> assertThat(Topic.header(made, "ce_marking")).isEqualTo("OFFICIAL"),
                        answer -> assertThat(Topic.header(answer, "ce_marking")).isEqualTo("RESTRICTED"),
                        agreed -> assertThat(Topic.header(agreed, "ce_marking")).isEqualTo("CONFIDENTIAL"),
                        flagged ->
                                assertThat(Topic.header(flagged, "ce_marking")).isEqualTo("CONFIDENTIAL"));
        assertThat(file(deskOfficer(), request).at("/answers/0/statement").asString())
                .isEqualTo(answered.statement().value().toString());
        publishedIsStored();
    }

    @Test
    void a_round_that_kept_the_promise_and_was_raised_since_is_named_to_those_who_may_know_of_it() {
        String promised = deskOfficer()
                .create(
                        COMMITMENTS,
                        promise(consultation())
                                .replace("\"OPEN_ENDED\"", "\"NEXT_ROUND\"")
                                .replace("\"modality\"", "\"nextRoundOf\":\"" + MECHANISM.value() + "\",\"modality\""))
                .header("Location");
        ConsultationId round = consultation();
        scheduled(
                new ConsultationHeld(
                        round,
                        MECHANISM,
                        null,
                        List.of(KR, IN),
                        new ScheduleEntry(LocalDate.of(2022, 1, 7), null, null, null, null, Mode.VIRTUAL, null),
                        List.of(),
                        List.of()),
                Marking.OFFICIAL);
        becomes(uncleared(), promised, "/fulfilled/round", "\"" + round.value() + "\"");

        scheduled(new ConsultationMarkingRaised(round, Marking.CONFIDENTIAL), Marking.CONFIDENTIAL);

        becomes(uncleared(), promised, "/keptBy", "[]");
        assertThat(file(uncleared(), promised).path("fulfilled").toString())
                .as("it was kept, and nobody hears by what")
                .isEqualTo("{\"on\":null,\"evidence\":null,\"round\":null}");
        assertThat(file(deskOfficer(), promised).at("/keptBy/0/on").asString()).isEqualTo("2022-01-07");
        publishedIsStored();
    }
}
