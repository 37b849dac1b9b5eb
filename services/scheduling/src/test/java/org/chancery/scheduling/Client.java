package org.chancery.scheduling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the service as any client would, with a bearer token or without. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final @Nullable String authorization;

    Client(int port, @Nullable String authorization) {
        this.address = "http://127.0.0.1:" + port;
        this.authorization = authorization;
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String etag() {
            return header("ETag");
        }

        String problem() {
            return body.path("type").asString("");
        }

        String pointer() {
            return body.path("errors").path(0).path("pointer").asString("");
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Creates, with a key that nobody used before. */
    Answer create(String path, String body) {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Changes what stands at {@code resource}, as it is now. */
    Answer change(String method, String resource, String path, @Nullable String body) {
        return send(method, resource + path, body, "If-Match", get(resource).etag());
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    response.statusCode(), text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
