package org.chancery.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as one person reaches it, over HTTP. */
record Api(String address, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A file. */
    HttpResponse<byte[]> download(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
        return sent(request.build(), BodyHandlers.ofByteArray());
    }

    /** A creating request under a key of its own. */
    Answer create(String path, Object body) {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    Answer post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** @param body a string goes as it is, anything else as JSON */
    Answer send(String method, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        String text = body instanceof String written ? written : JSON.writeValueAsString(body);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        return new Answer(sent(request.build(), BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** What is wrong with a request, after {@code urn:chancery:}. */
        String problem() {
            return json().path("type").asString("").replace("urn:chancery:", "");
        }

        List<String> pointers() {
            var pointers = new ArrayList<String>();
            json().path("errors")
                    .forEach(error -> pointers.add(error.path("pointer").asString("")));
            return pointers;
        }
    }
}
