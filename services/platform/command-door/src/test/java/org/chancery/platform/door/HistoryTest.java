package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest extends DoorHttp {

    private static final String WAY = "/api/post/parcels/3/way";

    @Nested
    class A_thing_as_of_an_instant {

        @Test
        void has_what_had_been_recorded_by_then() throws Exception {
            var answer = get(WAY + "?at=1970-01-01T01:00:00Z");

            assertThat(answer.body()).isEqualTo("{\"stops\":[0,1]}");
            assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        }

        @Test
        void may_be_asked_for_in_any_zone() throws Exception {
            assertThat(get(WAY + "?at=1970-01-01T09:59:59%2B09:00").body()).isEqualTo("{\"stops\":[0]}");
        }

        @Test
        void is_todays_where_no_instant_is_named() throws Exception {
            assertThat(get(WAY).body()).isEqualTo("{\"stops\":[0,1,2]}");
        }

        @Test
        void is_not_found_before_its_first_event() throws Exception {
            assertThat(get(WAY + "?at=1969-12-31T23:59:59Z").statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "yesterday", "1970-01-01", "1970-02-30T00:00:00Z"})
        void needs_an_instant_that_can_be_read(String at) throws Exception {
            var answer = get(WAY + "?at=" + at);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(problem(answer)).isEqualTo("bad-parameter");
            assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("at");
        }
    }

    @Nested
    class What_changed_between_two_instants {

        @Test
        void is_a_json_patch_from_the_one_to_the_other() throws Exception {
            var answer = json(get(WAY + "/changes?from=1970-01-01T00:30:00Z&to=1970-01-01T01:30:00Z"));

            assertThat(answer.path("patch").toString())
                    .isEqualTo("[{\"op\":\"add\",\"path\":\"/stops/1\",\"value\":1}]");
        }

        @Test
        void is_nothing_where_nothing_happened() throws Exception {
            assertThat(json(get(WAY + "/changes?from=1970-01-02T00:00:00Z")).path("patch"))
                    .isEmpty();
        }

        @Test
        void is_all_of_it_where_it_began_in_between() throws Exception {
            var answer = json(get(WAY + "/changes?from=1960-01-01T00:00:00Z&to=1970-01-01T00:30:00Z"));

            assertThat(answer.at("/patch/0/path").asString()).isEmpty();
            assertThat(answer.at("/patch/0/value").toString()).isEqualTo("{\"stops\":[0]}");
        }

        @Test
        void of_what_was_at_neither_is_not_found() throws Exception {
            var answer = get("/api/post/parcels/0/way/changes?from=1960-01-01T00:00:00Z");

            assertThat(answer.statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "?to=1970-01-01T00:00:00Z",
                    "?from=x",
                    "?from=1970-01-02T00:00:00Z&to=1970-01-01T00:00:00Z"
                })
        void needs_two_instants_in_their_order(String query) throws Exception {
            var answer = get(WAY + "/changes" + query);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(problem(answer)).isEqualTo("bad-parameter");
        }
    }

    @Test
    void the_openapi_description_tells_of_the_instants() throws Exception {
        var api = json(get("/api/post/openapi"));

        assertThat(api.at("/paths/~1api~1post~1parcels~1{stops}~1way/get/parameters")
                        .findValuesAsString("name"))
                .containsExactly("stops", "at");
        assertThat(api.at("/paths/~1api~1post~1parcels~1{stops}~1way~1changes/get/parameters")
                        .findValuesAsString("name"))
                .containsExactly("stops", "from", "to");
    }
}
