package org.chancery.importing.calling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services for one person. What may pass by itself is tried again; everything else is answered as it is. */
public final class Session {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int TRIES = 8;

    private final Services services;
    private final String token;

    /** @param token the caller's own bearer token */
    public Session(Services services, String token) {
        this.services = services;
        this.token = token;
    }

    /** Reads. */
    public Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    /**
     * Sends a command.
     *
     * @param headers such as {@code Idempotency-Key}, which makes trying again harmless
     */
    public Answer send(String method, String path, Map<String, String> headers, JsonNode body) {
        return call(method, path, headers, JSON.writeValueAsBytes(body));
    }

    private Answer call(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(services.locate(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            pause(attempt);
            try {
                Answer answer = read(HTTP.send(request.build(), BodyHandlers.ofString()));
                if (answer.status() != 503 && answer.status() != 429) {
                    return answer;
                }
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("interrupted", e));
            }
        }
        throw new Unreachable(services.locate(path).getPath(), last == null ? new IOException("busy") : last);
    }

    /** Waits a little longer before each further try. */
    public static void pause(int attempt) {
        if (attempt == 0) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(2_000, 25L << Math.min(attempt, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private static Answer read(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            body = JSON.createObjectNode();
        }
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(null));
    }
}
