package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.commitments.Topic.header;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chancery.commitments.Client.Answer;
import org.chancery.commitments.reactions.ClosedRecords;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of the founding consultation's commitments, from the closed record to the last evidence. */
class FoundingCommitmentsIT extends RunningService {

    @Test
    void a_closed_record_raises_its_undertakings_once_though_it_comes_twice() {
        ConsultationId consultation = consultation();
        Delivery closed = close(consultation);
        others().send(closed.received());
        taken("when-record-closed-then-raise-commitments", "minutes");
        publishedIsStored();

        List<ConsumerRecord<String, byte[]>> raised = raisedBy(closed);

        assertThat(raised)
                .extracting(event -> header(event, "ce_type"))
                .containsExactlyInAnyOrder(
                        "org.chancery.commitments.request-made",
                        "org.chancery.commitments.request-made",
                        "org.chancery.commitments.follow-up-agreed");
        assertThat(raised).allSatisfy(event -> {
            assertThat(header(event, "ce_actor")).isEqualTo("reaction:when-record-closed-then-raise-commitments");
            assertThat(header(event, "ce_correlationid"))
                    .isEqualTo(closed.provenance().correlation().toString());
            assertThat(header(event, "ce_about").split(" "))
                    .contains(
                            "party/KR",
                            "party/IN",
                            consultation.subject().toString(),
                            MECHANISM.subject().toString());
        });
        assertThat(raised)
                .extracting(event -> header(event, "ce_marking"))
                .containsExactlyInAnyOrder("OFFICIAL", "RESTRICTED", "OFFICIAL");
    }

    @Test
    void a_request_is_answered_worked_on_and_fulfilled() {
        Delivery closed = close(consultation());
        taken("when-record-closed-then-raise-commitments", "minutes");
        publishedIsStored();
        String request = raisedBy(closed).stream()
                .filter(event -> header(event, "ce_type").endsWith(".request-made"))
                .map(event -> COMMITMENTS + event.key().substring(event.key().indexOf('/')))
                .findFirst()
                .orElseThrow();

        done(request, "/answer", """
                {"response":"AD_REFERENDUM","by":"IN","on":"2021-01-07"}""", 1);
        done(request, "/answer", """
                {"response":"ACCEPTED","by":"IN","on":"2021-02-01","words":"India will take part.",
                 "statement":"%s"}""".formatted(new UUID(4, 2)), 2);
        done(request, "/progress", """
                {"on":"2021-06-01","text":"India named its delegation.","evidence":"note verbale"}""", 3);
        done(request, "/fulfilment", """
                {"on":"2021-12-08","evidence":"list of participants"}""", 4);

        Answer now = deskOfficer().get(request);
        assertThat(now.header("ETag")).isEqualTo("\"4\"");
        JsonNode file = now.body();
        assertThat(file.path("terms").path("owners").toString()).isEqualTo("[{\"party\":\"IN\",\"name\":null}]");
        assertThat(file.path("source").path("statement").asString()).isNotEmpty();
        assertThat(file.path("source").path("undertaking").asString()).isNotEmpty();
        assertThat(file.path("answers").path(1).path("words").asString()).isEqualTo("India will take part.");
        assertThat(file.path("progress").path(0).path("evidence").asString()).isEqualTo("note verbale");
        assertThat(file.path("fulfilled").path("on").asString()).isEqualTo("2021-12-08");
        assertThat(deskOfficer().get(request, "If-None-Match", "\"4\"").status())
                .isEqualTo(304);
        publishedIsStored();
    }

    @Test
    void a_promise_that_stands_in_the_release_only_is_entered_by_hand() {
        ConsultationId consultation = consultation();

        Answer entered = deskOfficer().create(COMMITMENTS, promise(consultation));

        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        assertThat(entered.header("ETag")).isEqualTo("\"0\"");
        JsonNode file = deskOfficer().get(entered.header("Location")).body();
        assertThat(file.path("terms").path("standing").asString()).isEqualTo("PUBLIC_TEXT_ONLY");
        assertThat(file.path("terms").path("marking").asString()).isEqualTo("OFFICIAL");
        assertThat(file.path("source").path("occasion").asString()).isEqualTo("RELEASE");
        assertThat(file.path("source").path("campaign").asString())
                .isEqualTo(CAMPAIGN.value().toString());
        publishedIsStored();
        assertThat(topic().records())
                .filteredOn(event ->
                        event.key().equals(entered.body().path("subject").asString()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(header(event, "ce_type")).isEqualTo("org.chancery.commitments.promise-made");
                    assertThat(header(event, "ce_actor")).isEqualTo("person:seo.yun");
                    assertThat(header(event, "ce_about")).contains("campaign/", "party/KR");
                });
    }

    @Test
    void what_is_not_kept_as_it_was_said_is_deferred_withdrawn_or_lapses() {
        String promise =
                deskOfficer().create(COMMITMENTS, promise(consultation())).header("Location");
        String before = Instant.now().toString();

        done(promise, "/deferral", """
                {"due":{"shape":"BY_PERIOD","phrase":"first half of 2024","date":"2024-01-01","until":"2024-06-30"},
                 "reason":"The venue was not free"}""", 1);
        done(promise, "/withdrawal", """
                {"by":"KR","reason":"Overtaken by the summit","on":"2023-12-04"}""", 2);

        JsonNode file = deskOfficer().get(promise).body();
        assertThat(file.at("/due/phrase").asString()).isEqualTo("first half of 2024");
        assertThat(file.at("/deferrals/0/reason").asString()).isEqualTo("The venue was not free");
        assertThat(file.at("/ended/how").asString()).isEqualTo("WITHDRAWN");
        assertThat(deskOfficer()
                        .change(promise, "/lapse", "{\"reason\":\"Too late\"}")
                        .status())
                .isEqualTo(409);
        assertThat(deskOfficer()
                        .get(promise + "?at=" + before)
                        .body()
                        .path("ended")
                        .isNull())
                .isTrue();
        assertThat(deskOfficer()
                        .get(promise + "/changes?from=" + before)
                        .body()
                        .path("patch")
                        .toString())
                .contains("/ended", "/deferrals/0");

        String another =
                deskOfficer().create(COMMITMENTS, promise(consultation())).header("Location");
        done(another, "/lapse", """
                {"reason":"The term in the Council ended","on":"2022-12-31"}""", 1);
        assertThat(deskOfficer().get(another).body().at("/ended/how").asString())
                .isEqualTo("LAPSED");
        publishedIsStored();
    }

    @Test
    void a_repeated_request_is_answered_alike_and_enters_nothing_new() {
        String key = UUID.randomUUID().toString();
        String body = promise(consultation());
        Answer first = deskOfficer().send("POST", COMMITMENTS, body, "Idempotency-Key", key);
        long stored = storedEvents();

        Answer again = deskOfficer().send("POST", COMMITMENTS, body, "Idempotency-Key", '"' + key + '"');

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(storedEvents()).isEqualTo(stored);
    }

    @Test
    void every_event_has_its_schema_and_every_endpoint_is_described() {
        assertThat(deskOfficer()
                        .get("/api/commitments/schemas/request-made/1")
                        .body()
                        .path("type")
                        .asString())
                .isEqualTo("object");
        assertThat(deskOfficer().get("/api/commitments/schemas/request-made/2").problem())
                .isEqualTo("404 no-such-schema");
        JsonNode paths = deskOfficer().get("/api/commitments/openapi").body().path("paths");
        assertThat(paths.propertyNames()).contains(COMMITMENTS, COMMITMENTS + "/{id}", COMMITMENTS + "/{id}/answer");
    }

    private Delivery close(ConsultationId consultation) {
        RecordClosed closed = ClosedRecords.founding(consultation, MECHANISM);
        return others().publish(
                        MinutesEvents.TYPES,
                        closed.record().subject(),
                        closed,
                        Deliveries.by("lee.dohyun"),
                        Deliveries.nothing());
    }

    private List<ConsumerRecord<String, byte[]>> raisedBy(Delivery closed) {
        return topic().records().stream()
                .filter(event ->
                        header(event, "ce_causationid").equals(closed.id().toString()))
                .toList();
    }

    private void done(String commitment, String act, String body, long version) {
        Answer answer = deskOfficer().change(commitment, act, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + version + "\"");
    }
}
