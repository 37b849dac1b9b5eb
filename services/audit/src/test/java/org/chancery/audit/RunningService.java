package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Applied;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a database and topics of its own, shared by all tests of one JVM, and what they do to it. */
@ServiceTest(classes = AuditService.class)
abstract class RunningService {

    static final String TRAIL = "/api/audit/trail";
    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Numbers go on from test to test, since the topics are the same. */
    static final Map<String, EventFeed> FEEDS = new ConcurrentHashMap<>();

    final Subject meeting = new Subject("meeting", UUID.randomUUID().toString());
    final Subject speech = new Subject("speech", UUID.randomUUID().toString());
    final Subject party = new Subject("party", UUID.randomUUID().toString());
    final String person = "p" + UUID.randomUUID();

    @Value("${local.server.port}")
    int port;

    @Value("${chancery.kafka}")
    String kafka = "";

    @Value("${chancery.topic-prefix}")
    String prefix = "";

    @Autowired
    JdbcClient db;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    EventFeed feed() {
        return FEEDS.computeIfAbsent(prefix, _ -> new EventFeed(kafka, prefix, 4));
    }

    Provenance provenance() {
        return new Provenance(Actor.person(person), null, UUID.randomUUID());
    }

    Delivery moves(Marking marking) {
        return happens(Happenings.SCHEDULING, meeting, new Happenings.MeetingMoved("Seoul"), marking);
    }

    Delivery happens(EventTypes types, Subject subject, Object event, Marking marking) {
        return feed().publish(types, subject, event, provenance(), new Label(Set.of(party), marking));
    }

    static Applied applied(Delivery delivery) {
        return new Applied(delivery.subject(), delivery.aggregateVersion());
    }

    void shown(Delivery delivery) {
        await().untilAsserted(() -> assertThat(
                        auditor().get(TRAIL + "?applied=" + applied(delivery)).status())
                .isEqualTo(200));
    }

    JsonNode trail(String filter, Delivery awaited) {
        shown(awaited);
        return auditor().get(TRAIL + "?" + filter).body();
    }

    Answer history(Subject subject, String role) {
        return as(Marking.CONFIDENTIAL, role)
                .get("/api/audit/subjects/" + subject.kind() + "/" + subject.id() + "/history");
    }

    Client auditor() {
        return as(Marking.OFFICIAL, "AUDITOR");
    }

    Client as(Marking clearance, String role) {
        return new Client(TestIssuer.shared().bearer("park.sora", clearance, role));
    }

    static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(line -> line.path("id").asString())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return Arrays.asList(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toArray(String[]::new));
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }
    }

    /** Somebody who calls the service as any client would. */
    final class Client {
        final @Nullable String authorization;

        Client(@Nullable String authorization) {
            this.authorization = authorization;
        }

        Answer get(String path) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            try {
                return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
