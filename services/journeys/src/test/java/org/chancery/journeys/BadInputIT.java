package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.chancery.journeys.ApiClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What strangers and tired people send through the public door: each a clear problem, and nothing is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String DESK = "seo.yun";
    private static final String NOTES = "han.jiho";
    private static final String PROPOSE = "/api/scheduling/consultations";

    private RunningChancery chancery;
    private ApiClient api;
    private String mechanism;
    private String consultation;

    @BeforeAll
    void start() {
        chancery = RunningChancery.started("bad-input", "--no-play");
        api = new ApiClient(chancery);
        for (String code : List.of("KR", "IN")) {
            accepted(api.post(
                    "choi.minseo",
                    "/api/scheduling/parties",
                    code,
                    Map.of("code", code, "kind", "STATE", "names", Map.of("en", code))));
        }
        mechanism = accepted(api.post(
                        DESK,
                        "/api/scheduling/mechanisms",
                        "m",
                        Map.of("name", "Talks", "parties", List.of("KR", "IN"))))
                .body()
                .path("id")
                .asString();
        consultation = accepted(
                        api.post(DESK, PROPOSE, "c", Map.of("mechanism", mechanism, "parties", List.of("KR", "IN"))))
                .body()
                .path("id")
                .asString();
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    /** Refused with this status and at this field, as a problem document, and no topic grew. */
    private void refused(int status, String pointer, Supplier<Answer> request) {
        int before = Topics.read(chancery.kafka()).size();
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).as(answer.text()).startsWith("urn:chancery:");
        if (!pointer.isEmpty()) {
            assertThat(answer.pointer()).as(answer.text()).isEqualTo(pointer);
        }
        // A command that is accepted afterwards passes through the same lane of outbox and relay, and is the only one.
        String marker = UUID.randomUUID().toString();
        accepted(
                api.post(DESK, PROPOSE, marker, Map.of("id", marker, "title", marker, "parties", List.of("KR", "IN"))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Topics.read(chancery.kafka()).stream()
                        .anyMatch(record -> record.key().equals("consultation/" + marker)));
        assertThat(Topics.read(chancery.kafka())).hasSize(before + 1);
    }

    private String version() {
        return String.valueOf(api.get(DESK, PROPOSE + "/" + consultation).etag());
    }

    private Answer schedule(Map<String, Object> body) {
        return api.put(DESK, PROPOSE + "/" + consultation + "/schedule", version(), body);
    }

    @Test
    void a_request_without_a_token() {
        refused(
                401,
                "",
                () -> api.withToken(null, "POST", PROPOSE, Map.of("Idempotency-Key", "x"), ApiClient.json(Map.of())));
    }

    @Test
    void a_forged_token() {
        String forged = api.token(DESK).replaceFirst("\\.[^.]+$", ".AAAA");
        refused(
                401,
                "",
                () -> api.withToken(forged, "POST", PROPOSE, Map.of("Idempotency-Key", "x"), ApiClient.json(Map.of())));
    }

    @Test
    void a_role_that_may_not() {
        refused(403, "", () -> api.post(NOTES, PROPOSE, "role", Map.of("parties", List.of("KR", "IN"))));
    }

    @Test
    void an_unknown_mechanism() {
        refused(
                422,
                "/mechanism",
                () -> api.post(
                        DESK,
                        PROPOSE,
                        "unknown-mechanism",
                        Map.of("mechanism", UUID.randomUUID().toString(), "parties", List.of("KR", "IN"))));
    }

    @Test
    void an_unknown_party() {
        refused(
                422,
                "/parties/1",
                () -> api.post(DESK, PROPOSE, "unknown-party", Map.of("parties", List.of("KR", "ZZ"))));
    }

    @Test
    void an_unknown_zone() {
        refused(422, "/zone", () -> schedule(Map.of("date", "2021-01-07", "zone", "Asia/Atlantis", "mode", "VIRTUAL")));
    }

    @Test
    void the_thirtieth_of_february() {
        refused(400, "/date", () -> schedule(Map.of("date", "2021-02-30", "mode", "VIRTUAL")));
    }

    @Test
    void an_end_before_the_start() {
        refused(
                422,
                "/end",
                () -> schedule(Map.of(
                        "date",
                        "2021-01-07",
                        "start",
                        "15:30",
                        "end",
                        "14:00",
                        "zone",
                        "Asia/Seoul",
                        "mode",
                        "VIRTUAL")));
    }

    @Test
    void an_empty_delegation() {
        refused(
                422,
                "/chairs",
                () -> api.put(
                        DESK,
                        PROPOSE + "/" + consultation + "/delegations/KR",
                        version(),
                        Map.of("chairs", List.of())));
    }

    @Test
    void a_stale_version() {
        refused(
                412,
                "",
                () -> api.put(
                        DESK,
                        PROPOSE + "/" + consultation + "/schedule",
                        "\"99\"",
                        Map.of("date", "2021-01-07", "mode", "VIRTUAL")));
    }

    @Test
    void a_change_without_a_version() {
        refused(
                428,
                "",
                () -> api.call(
                        DESK,
                        "PUT",
                        PROPOSE + "/" + consultation + "/schedule",
                        Map.of(),
                        ApiClient.json(Map.of("date", "2021-01-07", "mode", "VIRTUAL"))));
    }

    @Test
    void the_same_key_with_another_body() {
        refused(
                422,
                "",
                () -> api.post(DESK, PROPOSE, "c", Map.of("title", "Another", "parties", List.of("KR", "IN"))));
    }

    @Test
    void a_creating_request_without_a_key() {
        refused(
                400,
                "",
                () -> api.call(
                        DESK, "POST", PROPOSE, Map.of(), ApiClient.json(Map.of("parties", List.of("KR", "IN")))));
    }

    @Test
    void an_unknown_field() {
        refused(
                400,
                "/colour",
                () -> api.post(
                        DESK, PROPOSE, "unknown-field", Map.of("colour", "blue", "parties", List.of("KR", "IN"))));
    }

    @Test
    void ten_thousand_levels() {
        byte[] deep =
                ("{\"parties\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").getBytes(StandardCharsets.UTF_8);
        refused(400, "", () -> api.call(DESK, "POST", PROPOSE, Map.of("Idempotency-Key", "deep"), deep));
    }

    @Test
    void two_megabytes_of_text() {
        byte[] large = ApiClient.json(Map.of("title", "x".repeat(2_000_000), "parties", List.of("KR", "IN")));
        refused(413, "", () -> api.call(DESK, "POST", PROPOSE, Map.of("Idempotency-Key", "large"), large));
    }

    @Test
    void what_concerns_a_record() {
        String record = openRecord();
        String path = "/api/minutes/records/" + record + "/statements";
        Map<String, Object> said = Map.of(
                "sides", List.of("KR"), "act", "asked", "effect", "ASK", "text", "Asked.", "marking", "OFFICIAL");
        refused(
                400,
                "/effect",
                () -> api.post(
                        NOTES, path, "no-effect", Map.of("sides", List.of("KR"), "act", "asked", "text", "Asked.")));
        refused(
                422,
                "/undertakings/0/owners",
                () -> api.post(
                        NOTES,
                        path,
                        "no-owner",
                        with(
                                said,
                                "undertakings",
                                List.of(Map.of(
                                        "kind",
                                        "REQUEST",
                                        "owners",
                                        List.of(),
                                        "text",
                                        "Do it",
                                        "due",
                                        Map.of("shape", "ASAP", "phrase", "soon"))))));
        Answer open = api.get(NOTES, "/api/minutes/records/" + record);
        assertThat(api.postAt(
                                "lee.dohyun",
                                "/api/minutes/records/" + record + "/closing",
                                String.valueOf(open.etag()),
                                Map.of())
                        .status())
                .isEqualTo(200);
        refused(409, "", () -> api.post(NOTES, path, "closed", said));
    }

    private String openRecord() {
        return accepted(api.post(
                        NOTES,
                        "/api/minutes/records",
                        "record",
                        Map.of(
                                "parties", List.of("KR", "IN"),
                                "title", "A call",
                                "occasion", Map.of("kind", "SIDE_CALL", "date", "2021-01-08"))))
                .body()
                .path("id")
                .asString();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> all = new HashMap<>(body);
        all.put(field, value);
        return all;
    }
}
