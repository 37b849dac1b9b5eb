package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest extends HttpTest {

    private JsonNode api;

    @BeforeEach
    void read() {
        api = get("/api/orders/openapi").body();
    }

    @Test
    void is_openapi_3_1_of_this_service_behind_any_door() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Chancery: orders");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.path("paths").propertyNames()).noneMatch(path -> path.startsWith("/actuator"));
        assertThat(api.path("paths").has("/error")).isFalse();
    }

    @Test
    void describes_requests_as_they_are_read() {
        JsonNode request = api.at("/components/schemas/OrdersRequest");

        assertThat(request.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("title");
        assertThat(request.at("/properties/title/maxLength").asInt()).isEqualTo(20);
        assertThat(request.at("/properties/code/type").asString()).isEqualTo("string");
        assertThat(request.at("/properties/note/minLength").asInt()).isEqualTo(1);
        assertThat(request.at("/properties/said/minLength").asInt()).isEqualTo(1);
        assertThat(request.at("/properties/key/format").asString()).isEqualTo("uuid");
        assertThat(request.at("/properties/day/format").asString()).isEqualTo("date");
        assertThat(request.at("/properties/colour/enum").size()).isEqualTo(2);
        assertThat(request.at("/properties/lines/items/$ref").asString()).isEqualTo("#/components/schemas/OrdersLine");
        assertThat(api.at("/components/schemas/OrdersLine/required").size()).isEqualTo(2);
    }

    @Test
    void says_that_every_call_may_end_in_a_problem() {
        assertThat(api.at("/paths/~1orders/post/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties/type/format").asString())
                .isEqualTo("uri");
        assertThat(api.at("/paths/~1orders/post/responses").propertyNames()).containsExactly("200", "default");
    }

    @Test
    void describes_pages() {
        JsonNode list = api.at("/paths/~1orders~1{code}~1lines/get");

        assertThat(list.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("code", "limit", "after");
        assertThat(list.at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PageOrdersLine");
        JsonNode page = api.at("/components/schemas/PageOrdersLine");
        assertThat(page.at("/properties/items/items/$ref").asString()).isEqualTo("#/components/schemas/OrdersLine");
        assertThat(page.path("required").valueStream().map(JsonNode::asString)).containsExactly("items");
    }
}
