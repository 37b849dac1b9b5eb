package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangingTest extends DoorHttp {

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

    @Test
    void whoever_would_rather_have_a_page_learns_what_was_done() throws Exception {
        var seenInPart = put(path + "/label", BODY, "If-Match", "\"3\"", "Accept", "text/html");
        var whole = put(path, BODY, "If-Match", "\"1\"", "Accept", "text/html");
        var part = put(path + "/seals/s", "", "If-Match", "\"4\"", "Accept", "text/html");

        assertThat(List.of(seenInPart, whole, part))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json"));
        assertThat(commands.sent).hasSize(3);
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
        var answer = add(path + "/stamps", "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Location")).contains(path);
        assertThat(json(answer).path("id").asString()).isEqualTo("stamp");
    }

    @Test
    void adding_a_part_heeds_the_version_that_it_is_given() throws Exception {
        var answer = add(path + "/stamps", "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"7\"");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(commands.sent).isEmpty();
    }

    private HttpResponse<String> add(String path, String... headers) throws Exception {
        return send(with(request(path, "seo.yun"), headers).POST(BodyPublishers.noBody()));
    }
}
