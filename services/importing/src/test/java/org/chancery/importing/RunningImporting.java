package org.chancery.importing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.teststack.ServiceTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a database of its own and a fake house around it. */
@ServiceTest(classes = ImportingService.class)
abstract class RunningImporting {

    static final JsonMapper JSON = new JsonMapper();
    static final FakeHouse HOUSE = new FakeHouse();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
        for (String service : new String[] {"scheduling", "minutes", "commitments", "reporting"}) {
            registry.add("chancery.services." + service, HOUSE::address);
        }
    }

    /** An answer. */
    record Answer(int status, JsonNode body, String text) {
        String outcome(int position) {
            return body.at("/records/" + position + "/outcome").asString();
        }
    }

    Answer post(String who, String type, String body) {
        return exchange(request("/api/imports", who, "ARCHIVIST")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer post(JsonNode record) {
        return post("jung.haneul", "application/json", JSON.writeValueAsString(record));
    }

    Answer get(String path, String role) {
        return exchange(request(path, "jung.haneul", role).GET());
    }

    /** Waits for the end of an import. */
    Answer ended(Answer begun) {
        String path = "/api/imports/" + begun.body().path("id").asString();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        !get(path, "ARCHIVIST").body().path("state").asString().equals("RUNNING"));
        return get(path, "ARCHIVIST");
    }

    HttpRequest.Builder request(String path, String who, String role) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", TestIssuer.shared().bearer(who, Marking.CONFIDENTIAL, role));
    }

    Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    response.statusCode(),
                    text.startsWith("{") && !text.contains("\n{") ? JSON.readTree(text) : JSON.createObjectNode(),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
