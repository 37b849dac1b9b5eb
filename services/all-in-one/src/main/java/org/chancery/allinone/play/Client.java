package org.chancery.allinone.play;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of the APIs that fetches one token for each person. */
final class Client {

    // The order of Map.of differs from process to process, and a key repeats a request only with the same bytes.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stage stage;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Person, String> tokens = new EnumMap<>(Person.class);

    Client(Stage stage) {
        this.stage = stage;
    }

    Answer get(Person person, String path) {
        return send(person, request(path).GET());
    }

    /** Creates something; a repetition under the same key is answered like the first time. */
    Answer create(Person person, String path, String key, Object body) {
        return send(person, request(path).header("Idempotency-Key", key).POST(json(body)));
    }

    /**
     * Changes something at the version that it has now.
     *
     * @param readFrom where the version is read
     */
    Answer change(Person person, String method, String path, String readFrom, String key, @Nullable Object body) {
        Answer now = get(person, readFrom);
        if (now.version() == null) {
            return now;
        }
        return send(
                person,
                request(path)
                        .header("Idempotency-Key", key)
                        .header("If-Match", now.version())
                        .method(method, body == null ? BodyPublishers.noBody() : json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stage.door().resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer send(Person person, HttpRequest.Builder request) {
        String token = tokens.computeIfAbsent(person, this::token);
        return exchange(request.header("Authorization", "Bearer " + token).build());
    }

    private String token(Person person) {
        String password = stage.passwords().get(person.signInName());
        if (password == null) {
            throw new IllegalStateException("the demo has no " + person.signInName());
        }
        String basic = Base64.getEncoder()
                .encodeToString(
                        (encode(person.signInName()) + ":" + encode(password)).getBytes(StandardCharsets.UTF_8));
        Answer answer = exchange(HttpRequest.newBuilder(stage.issuer().resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (!answer.accepted()) {
            throw new IllegalStateException("no token for " + person.signInName() + ": HTTP " + answer.status());
        }
        return answer.body().path("access_token").asString();
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode().put("title", new String(body, StandardCharsets.UTF_8));
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An address that a person can open. */
    URI page(String path) {
        return stage.door().resolve(path);
    }
}
