package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.teststack.ServiceTest;
import org.chancery.scheduling.Client.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service with a database and topics of its own, shared by all tests of one JVM: each makes what it needs. */
@ServiceTest(classes = SchedulingService.class)
@Import(ChangingZoneRules.class)
abstract class RunningService {

    static final String API = "/api/scheduling";

    @Value("${local.server.port}")
    private int port;

    @Value("${chancery.kafka}")
    private String kafka = "";

    @Value("${chancery.topic-prefix}")
    private String prefix = "";

    @Autowired
    private @Nullable JdbcClient db;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
        registry.add("chancery.deadlines.every", () -> "PT0.5S");
    }

    Client with(@Nullable String authorization) {
        return new Client(port, authorization);
    }

    Client as(String sub, String... roles) {
        return with(TestIssuer.shared().bearer(sub, Marking.CONFIDENTIAL, roles));
    }

    Client cleared(Marking clearance, String... roles) {
        return with(TestIssuer.shared().bearer("nam.sohee", clearance, roles));
    }

    Client deskOfficer() {
        return as("seo.yun", "DESK_OFFICER");
    }

    Topic topic(String service) {
        return new Topic(kafka, prefix + service);
    }

    long storedEvents() {
        assertThat(db).isNotNull();
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    /** Registers a party where it is not yet. */
    void party(String code, String adjective, String capital, String zone) {
        var answer = deskOfficer().create(API + "/parties", """
                {"code":"%s","kind":"STATE","names":{"en":"%s"},"adjectives":{"en":"%s"},"capitals":{"en":"%s"},"zone":"%s"}""".formatted(code, code, adjective, capital, zone));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    void koreaAndIndia() {
        party("KR", "Korean", "Seoul", "Asia/Seoul");
        party("IN", "Indian", "New Delhi", "Asia/Kolkata");
    }

    /** Launches a mechanism between Korea and India and gives its id. */
    String mechanism(String name) {
        var answer = deskOfficer().create(API + "/mechanisms", """
                {"name":"%s","parties":["KR","IN"],"cadence":{"phrase":"regularly"}}""".formatted(name));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    /** Proposes a consultation between Korea and India and gives where it stands. */
    String consultation(String mechanism) {
        var answer = deskOfficer().create(API + "/consultations", """
                {"mechanism":"%s","parties":["KR","IN"]}""".formatted(mechanism));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.header("Location");
    }

    static String someId() {
        return UUID.randomUUID().toString();
    }

    static void accepted(Answer answer, int events) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        assertThat(answer.body().path("events").asInt()).isEqualTo(events);
    }

    static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static List<String> strings(JsonNode list, String field) {
        return list.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
