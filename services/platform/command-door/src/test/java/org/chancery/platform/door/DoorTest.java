package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Parcels.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=post", "spring.config.import=classpath:chancery-service.yml"})
class DoorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BODY = "{\"to\":\"Seoul\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingCommands commands;

    private String key;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    @BeforeEach
    void forget() {
        commands.sent.clear();
        key = UUID.randomUUID().toString();
    }

    @Nested
    class Creating {

        @Test
        void answers_with_where_and_which_version() throws Exception {
            var answer = post("seo.yun", BODY, "Idempotency-Key", key);

            assertThat(answer.statusCode()).isEqualTo(201);
            JsonNode body = json(answer);
            String id = body.path("id").asString();
            assertThat(answer.headers().firstValue("Location")).contains("/api/post/parcels/" + id);
            assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
            assertThat(body.path("subject").asString()).isEqualTo("parcel/" + id);
            assertThat(body.path("version").asLong()).isZero();
            assertThat(body.path("events").asInt()).isEqualTo(1);
        }

        @Test
        void tells_the_aggregate_who_asked() throws Exception {
            post("seo.yun", BODY, "Idempotency-Key", key);

            var provenance = commands.sent.getFirst().provenance();
            assertThat(provenance.actor()).isEqualTo(Actor.person("seo.yun"));
            assertThat(provenance.cause()).isNull();
            assertThat(commands.sent.getFirst().expectedVersion()).isNull();
            assertThat(commands.sent.getFirst().key().owner()).isEqualTo("person:seo.yun");
            assertThat(commands.sent.getFirst().key().fingerprint()).matches("[0-9a-f]{64}");
        }

        @Test
        void keeps_the_id_that_the_client_chose() throws Exception {
            UUID id = UUID.randomUUID();

            var answer = post("seo.yun", "{\"id\":\"%s\",\"to\":\"Seoul\"}".formatted(id), "Idempotency-Key", key);

            assertThat(json(answer).path("id").asString()).isEqualTo(id.toString());
        }

        @Test
        void twice_with_one_key_is_done_once_whether_the_key_is_quoted_or_bare() throws Exception {
            var first = post("seo.yun", BODY, "Idempotency-Key", key);
            var second = post("seo.yun", BODY, "Idempotency-Key", "\"" + key + "\"");

            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
            assertThat(commands.sent).hasSize(1);
        }

        @Test
        void with_the_key_of_another_body_is_refused() throws Exception {
            post("seo.yun", BODY, "Idempotency-Key", key);
            var answer = post("seo.yun", "{\"to\":\"Delhi\"}", "Idempotency-Key", key);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(problem(answer)).isEqualTo("idempotency-key-reused");
            assertThat(commands.sent).hasSize(1);
        }

        @Test
        void with_the_key_of_another_caller_is_something_else() throws Exception {
            var first = post("seo.yun", BODY, "Idempotency-Key", key);
            var second = post("han.jiho", BODY, "Idempotency-Key", key);

            assertThat(json(second).path("id")).isNotEqualTo(json(first).path("id"));
            assertThat(commands.sent).hasSize(2);
        }

        @Test
        void without_a_key_is_refused() throws Exception {
            var answer = post("seo.yun", BODY);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(problem(answer)).isEqualTo("idempotency-key-missing");
            assertThat(commands.sent).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\"\"", "\" \"", "two words", "\"open", "a,b", "a;b=1", "\"a\";b"})
        void with_a_malformed_key_is_refused(String malformed) throws Exception {
            var answer = post("seo.yun", BODY, "Idempotency-Key", malformed);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(problem(answer)).isEqualTo("idempotency-key-malformed");
            assertThat(commands.sent).isEmpty();
        }

        @Test
        void with_a_key_of_256_characters_is_refused() throws Exception {
            assertThat(post("seo.yun", BODY, "Idempotency-Key", "k".repeat(255)).statusCode())
                    .isEqualTo(201);
            assertThat(problem(post("seo.yun", BODY, "Idempotency-Key", "k".repeat(256))))
                    .isEqualTo("idempotency-key-malformed");
        }

        @Test
        void with_two_keys_is_refused() throws Exception {
            var answer = post("seo.yun", BODY, "Idempotency-Key", "a", "Idempotency-Key", "b");

            assertThat(problem(answer)).isEqualTo("repeated-header");
        }

        @Test
        void a_part_answers_with_its_own_id_and_first_revision() throws Exception {
            var answer = send(request("/api/post/parcels/" + UUID.randomUUID() + "/seals", "seo.yun")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith("/seals/" + json(answer).path("id").asString() + "%20%C3%BC");
        }
    }

    @Nested
    class Changing {

        private String path;

        @BeforeEach
        void create() throws Exception {
            path = post("seo.yun", BODY, "Idempotency-Key", key)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            commands.sent.clear();
        }

        @Test
        void what_was_read_last_is_done() throws Exception {
            var answer = put(path, BODY, "If-Match", "\"0\"");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(commands.sent.getFirst().expectedVersion()).isZero();
            assertThat(commands.sent.getFirst().key()).isNull();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                "7"      | 412 | stale-version
                "other"  | 412 | stale-version
                "-1"     | 412 | stale-version
                "00"     | 412 | stale-version
                ""       | 412 | stale-version
                0        | 400 | if-match-malformed
                W/"0"    | 400 | if-match-malformed
                "0", "1" | 400 | if-match-malformed
                *        | 400 | if-match-malformed
                """)
        void what_was_not_read_last_is_refused(String ifMatch, int status, String name) throws Exception {
            var answer = put(path, BODY, "If-Match", ifMatch);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(problem(answer)).isEqualTo(name);
            assertThat(commands.sent).isEmpty();
        }

        @Test
        void without_saying_what_was_read_is_refused() throws Exception {
            var answer = put(path, BODY);

            assertThat(answer.statusCode()).isEqualTo(428);
            assertThat(problem(answer)).isEqualTo("if-match-missing");
            assertThat(commands.sent).isEmpty();
        }

        @Test
        void twice_with_one_key_is_done_once() throws Exception {
            String other = UUID.randomUUID().toString();

            var first = put(path, BODY, "If-Match", "\"0\"", "Idempotency-Key", other);
            var second = put(path, BODY, "If-Match", "\"0\"", "Idempotency-Key", other);

            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(commands.sent).hasSize(1);
        }

        @Test
        void what_is_seen_in_part_is_changed_at_the_version_that_the_controller_compared() throws Exception {
            var answer = put(path + "/label", BODY, "If-Match", "\"123456789012345678\"");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"123456789012345678\"");
            assertThat(commands.sent.getFirst().expectedVersion()).isZero();
        }

        @Test
        void a_part_hands_its_revision_to_the_core() throws Exception {
            var answer = put(path + "/seals/s", "", "If-Match", "\"4\"");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"5\"");
            assertThat(json(answer).path("id").asString()).isEqualTo("s");
            assertThat(commands.sent.getFirst().expectedVersion()).isNull();
            assertThat(((Parcels.SealPart) commands.sent.getFirst().command()).revision())
                    .isEqualTo(4);
        }

        @Test
        void adding_a_part_needs_no_version_and_answers_with_that_of_the_whole() throws Exception {
            var answer =
                    add(path + "/stamps", "Idempotency-Key", UUID.randomUUID().toString());

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(answer.headers().firstValue("Location")).contains(path);
            assertThat(json(answer).path("id").asString()).isEqualTo("stamp");
        }

        @Test
        void adding_a_part_heeds_the_version_that_it_is_given() throws Exception {
            var answer =
                    add(path + "/stamps", "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"7\"");

            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(commands.sent).isEmpty();
        }

        private HttpResponse<String> add(String path, String... headers) throws Exception {
            return send(with(request(path, "seo.yun"), headers).POST(BodyPublishers.noBody()));
        }
    }

    @Nested
    class Reading {

        @Test
        void shows_the_folded_state_with_its_version() throws Exception {
            var answer = get("/api/post/parcels/3");

            assertThat(answer.body()).isEqualTo("went 3");
            assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        }

        @Test
        void what_the_client_has_already_is_not_sent_again() throws Exception {
            var answer = get("/api/post/parcels/3", "If-None-Match", "\"2\"");

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(get("/api/post/parcels/3", "If-None-Match", "\"1\"").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void what_never_happened_is_not_found() throws Exception {
            var answer = get("/api/post/parcels/0");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(problem(answer)).isEqualTo("not-found");
        }
    }

    @Test
    void the_openapi_description_tells_of_the_headers_and_not_of_the_door() throws Exception {
        var api = json(get("/api/post/openapi"));

        assertThat(api.at("/paths/~1api~1post~1parcels/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key", "If-Match");
        assertThat(api.at("/components/schemas").has("Door")).isFalse();
    }

    private HttpResponse<String> post(String sub, String json, String... headers) throws Exception {
        return send(with(request("/api/post/parcels", sub), headers).POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> put(String path, String json, String... headers) throws Exception {
        return send(with(request(path, "seo.yun"), headers).PUT(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(with(request(path, "seo.yun"), headers).GET());
    }

    private HttpRequest.Builder request(String path, String sub) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestIssuer.shared().bearer(sub, Marking.OFFICIAL));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return json(answer).path("type").asString().replace("urn:chancery:problem:", "");
    }
}
