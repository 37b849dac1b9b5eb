package org.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.StreamSupport;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiIT extends RunningService {

    @Nested
    class A_stranger {

        @ParameterizedTest
        @ValueSource(strings = {TRAIL, "/api/audit/subjects/meeting/1/history", "/api/audit/openapi"})
        void learns_nothing(String path) {
            Answer answer = new Client(null).get(path);
            assertThat(answer.status()).isEqualTo(401);
        }

        @Test
        void learns_that_the_service_is_well_and_no_more() {
            Answer answer = new Client(null).get("/actuator/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("status").asString()).isEqualTo("UP");
            assertThat(answer.text()).doesNotContain("trail");
        }
    }

    @Nested
    class An_administrator {

        @Test
        void sees_in_the_health_how_the_view_stands() {
            shown(moves(Marking.OFFICIAL));
            await().untilAsserted(() -> assertThat(as(Marking.OFFICIAL, "ADMINISTRATOR")
                            .get("/actuator/health")
                            .body()
                            .at("/components/intake/details/trail/lag")
                            .asString("absent"))
                    .isEqualTo("0"));
        }
    }

    @Nested
    class The_description_of_the_API {

        @Test
        void is_OpenAPI_3_1_and_names_every_question_and_order() {
            JsonNode api = auditor().get("/api/audit/openapi").body();
            assertThat(api.path("openapi").asString()).startsWith("3.1");
            assertThat(api.path("paths").propertyNames())
                    .containsExactlyInAnyOrder(
                            TRAIL,
                            "/api/audit/subjects/{kind}/{id}/history",
                            "/api/audit/parked",
                            "/api/audit/parked/{reader}/{topic}/{partition}/{offset}");
            assertThat(StreamSupport.stream(
                                    api.at("/paths/~1api~1audit~1trail/get/parameters")
                                            .spliterator(),
                                    false)
                            .map(parameter -> parameter.path("name").asString() + ":"
                                    + parameter.at("/schema/type").asString("")))
                    .containsExactlyInAnyOrder(
                            "actor:string",
                            "type:string",
                            "from:string",
                            "to:string",
                            "applied:string",
                            "limit:integer",
                            "after:string");
        }
    }
}
