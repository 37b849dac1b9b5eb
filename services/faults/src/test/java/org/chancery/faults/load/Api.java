package org.chancery.faults.load;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interfaces of the services, with the tokens of the people. Impatient: clients of a service that hangs go on. */
public final class Api {

    // The order of Map.of differs from process to process, and a run is to be the same for the same seed.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Ground ground;
    private final Map<String, String> passwords;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** An answer: status, body (an empty object where it is no JSON), and ETag. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag) {}

    /** @param ground that serves already */
    public Api(Ground ground) throws IOException {
        this.ground = ground;
        this.passwords = ground.passwords();
    }

    static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /** Sends the command to an instance and says what became of it. */
    Outcome ask(Request request, URI instance) {
        try {
            return outcome(exchange(
                    request.person(),
                    HttpRequest.newBuilder(instance.resolve(request.path()))
                            .header("Idempotency-Key", request.key())
                            .method(request.method(), BodyPublishers.ofByteArray(request.body())),
                    request.ifMatch()));
        } catch (IOException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(Answer answer) {
        if (answer.status() >= 500) {
            return new Outcome.Unknown("HTTP " + answer.status());
        }
        if (answer.status() >= 400) {
            return new Outcome.Refused(
                    answer.status(), answer.body().path("type").asString("none"));
        }
        return new Outcome.Ok(
                answer.body().path("subject").asString(),
                answer.body().path("version").asLong(),
                answer.body().path("events").asInt());
    }

    /** Reads something; empty is no answer. */
    public Answer get(String person, Program program, String path) throws IOException {
        return exchange(
                person, HttpRequest.newBuilder(address(program).resolve(path)).GET(), null);
    }

    /** Posts something that is no command of a writing service. */
    public Answer post(String person, Program program, String path, Object body) throws IOException {
        return exchange(
                person,
                HttpRequest.newBuilder(address(program).resolve(path))
                        .header(
                                "Idempotency-Key",
                                UUID.nameUUIDFromBytes(json(body)).toString())
                        .POST(BodyPublishers.ofByteArray(json(body))),
                null);
    }

    private URI address(Program program) {
        return ground.instances(program).getFirst().address();
    }

    private Answer exchange(String person, HttpRequest.Builder request, @Nullable String ifMatch) throws IOException {
        request.timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(person));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.build());
    }

    private String token(String person) throws IOException {
        String known = tokens.get(person);
        if (known != null) {
            return known;
        }
        String basic = Base64.getEncoder()
                .encodeToString((person + ":" + passwords.get(person)).getBytes(StandardCharsets.UTF_8));
        Answer answer = send(HttpRequest.newBuilder(ground.issuer().resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (answer.status() != 200) {
            throw new IOException("no token: HTTP " + answer.status());
        }
        String token = answer.body().path("access_token").asString();
        tokens.put(person, token);
        return token;
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }
}
