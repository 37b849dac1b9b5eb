package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.chancery.platform.envelope.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CreatingTest extends DoorHttp {

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
    void whoever_would_rather_have_a_page_learns_what_was_done() throws Exception {
        var answer = post("seo.yun", BODY, "Idempotency-Key", key, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(commands.sent).hasSize(1);
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
    @ValueSource(
            strings = {"", "\"\"", "\" \"", "two words", "\"open", "a,b", "a;b=1", "\"a\";b", "\"a\\b\"", "\"a\"b\""})
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
