package org.chancery.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger's HTTP client: gets its tokens as the README shows it, and calls through the public door. */
final class ApiClient {

    static final JsonMapper JSON = new JsonMapper();

    /** An answer: status, body as JSON (an empty object where there is none), and ETag. */
    record Answer(int status, JsonNode body, @Nullable String etag, String text) {

        String type() {
            return body.path("type").asString("");
        }

        /** All fields that a problem names. */
        List<@Nullable String> pointers() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString(null))
                    .toList();
        }

        @Nullable
        String pointer() {
            return body.path("errors").path(0).path("pointer").asString(null);
        }
    }

    private final RunningChancery chancery;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    ApiClient(RunningChancery chancery) {
        this.chancery = chancery;
    }

    Answer get(String person, String path) {
        return call(person, "GET", path, Map.of(), null);
    }

    Answer post(String person, String path, String key, Object body) {
        return call(person, "POST", path, Map.of("Idempotency-Key", key), json(body));
    }

    Answer put(String person, String path, String version, Object body) {
        return call(person, "PUT", path, Map.of("If-Match", version), json(body));
    }

    Answer postAt(String person, String path, String version, Object body) {
        return call(person, "POST", path, Map.of("If-Match", version), json(body));
    }

    /** The whole of it: any method, headers and body. */
    Answer call(String person, String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        return withToken(token(person), method, path, headers, body);
    }

    /** With any token, or none. */
    Answer withToken(
            @Nullable String token, String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(chancery.portal() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    String token(String person) {
        return tokens.computeIfAbsent(person, this::fetchToken);
    }

    private String fetchToken(String person) {
        String basic = Base64.getEncoder()
                .encodeToString((person + ":" + chancery.passwords().get(person)).getBytes(StandardCharsets.UTF_8));
        Answer answer = exchange(HttpRequest.newBuilder(URI.create(chancery.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        return answer.body().path("access_token").asString();
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String text = response.body();
            boolean json = text.startsWith("{") || text.startsWith("[");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(text) : JSON.createObjectNode(),
                    response.headers().firstValue("ETag").orElse(null),
                    text);
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }
}
