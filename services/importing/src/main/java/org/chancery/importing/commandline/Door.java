package org.chancery.importing.commandline;

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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public door, as the command line comes to it. */
final class Door {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI portal;
    private final String token;

    private Door(URI portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    /** The answer is a no; the message says which. */
    static final class No extends Exception {
        No(String message) {
            super(message, null, false, false);
        }
    }

    static Door open(Options options) throws No, IOException, InterruptedException {
        if (options.token() != null) {
            return new Door(options.portal(), options.token());
        }
        String basic = Base64.getEncoder()
                .encodeToString(String.valueOf(options.user()).getBytes(StandardCharsets.UTF_8));
        JsonNode answer = exchange(
                "the issuer",
                HttpRequest.newBuilder(URI.create(options.issuer() + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return new Door(options.portal(), answer.path("access_token").asString(""));
    }

    JsonNode send(String records) throws No, IOException, InterruptedException {
        return exchange(
                "Chancery",
                request("/api/imports")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(records)));
    }

    JsonNode progress(String id) throws No, IOException, InterruptedException {
        return exchange("Chancery", request("/api/imports/" + id).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode exchange(String who, HttpRequest.Builder request)
            throws No, IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        JsonNode body;
        try {
            body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (JacksonException e) {
            body = JSON.createObjectNode();
        }
        if (response.statusCode() >= 300) {
            String why = body.path("detail")
                    .asString(body.path("title").asString(body.path("error").asString("")));
            throw new No(who + " answers HTTP " + response.statusCode() + (why.isBlank() ? "" : ": " + why));
        }
        return body;
    }
}
