package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest extends DoorHttp {

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

    @Test
    void the_openapi_description_tells_of_the_headers_and_not_of_the_door() throws Exception {
        var api = json(get("/api/post/openapi"));

        assertThat(api.at("/paths/~1api~1post~1parcels/post/parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key", "If-Match", "Chancery-Import");
        assertThat(api.at("/components/schemas").has("Door")).isFalse();
    }
}
