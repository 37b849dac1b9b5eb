package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_ORDER, '', 404, no-such-order, No such order",
        "NO_SUCH_ORDER, /party, 422, no-such-order, No such order",
        "TAG_IS_TAKEN, /tag, 422, tag-is-taken, Tag is taken",
        "ORDER_IS_CLOSED, '', 409, order-is-closed, Order is closed",
        "LINE_HAS_CHANGED, '', 412, line-has-changed, Line has changed"
    })
    void a_refusal_has_the_status_of_its_kind(String rule, String field, int status, String name, String title) {
        var answer = get("/refusals/" + rule + (field.isEmpty() ? "" : "?field=" + field));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("urn:chancery:refusal:orders:" + name);
        assertThat(answer.body().path("title").asString()).isEqualTo(title);
        assertThat(answer.body().path("detail").asString()).isEqualTo("The rule of " + rule + ".");
        assertThat(answer.error().path("pointer").asString("")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "/failures/stale, 412, stale-version",
        "/failures/reused, 422, idempotency-key-reused",
        "/failures/bug, 500, unexpected",
        "/failures/busy, 503, busy",
        "/failures/lost, 503, database-lost",
        "/failures/shutdown, 503, database-lost",
        "/failures/statement, 500, unexpected",
        "/failures/full, 507, store-full",
        "/failures/diverged, 503, store-diverged",
        "/failures/own, 503, view-not-there-yet",
        "/failures/value, 422, bad-value",
        "/nowhere, 404, not-found",
        "/error, 404, not-found",
        "/needs?number=1, 400, missing-header",
        "/orders/no-uuid, 400, bad-parameter",
        "/orders?limit=x, 400, bad-parameter",
        "/orders?limit=201, 400, bad-parameter",
        "/orders?limit=0, 400, bad-parameter",
        "/orders?after=%25, 400, bad-parameter",
        "/orders?after=WyIxIiwiMiJd, 400, bad-parameter",
        "/orders?after=W251bGxd, 400, bad-parameter"
    })
    void every_failure_is_a_problem_with_a_type(String path, int status, String name) {
        var answer = get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:" + name);
        assertThat(answer.body().path("title").asString()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("Exception", "secret", "org.", "java");
    }

    @Test
    void a_problem_is_json_whatever_the_client_accepts() {
        var answer = get("/failures/stale", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    @Test
    void an_own_problem_carries_its_headers_and_detail() {
        var answer = get("/failures/own");

        assertThat(answer.response().headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body().path("detail").asString()).isEqualTo("at 7 of 8");
    }

    @Test
    void words_that_a_constructor_refuses_are_named() {
        var answer = get("/failures/value");

        assertThat(answer.error().path("pointer").asString()).isEqualTo("/entry/code");
        assertThat(answer.error().path("detail").asString()).isEqualTo("a code has two capital letters");
    }

    @Test
    void parameters_and_headers_are_named() {
        assertThat(get("/orders/no-uuid").error().path("parameter").asString()).isEqualTo("id");
        assertThat(get("/orders?limit=x").error().path("parameter").asString()).isEqualTo("limit");
        assertThat(get("/needs?number=1").error().path("header").asString()).isEqualTo("X-Needed");
        assertThat(get("/needs", "X-Needed", "a").problem()).isEqualTo("urn:chancery:problem:missing-parameter");
        assertThat(get("/needs", "X-Needed", "a").error().path("parameter").asString())
                .isEqualTo("number");

        var invalid = get("/needs?number=10", "X-Needed", "abcd");
        assertThat(invalid.problem()).isEqualTo("urn:chancery:problem:bad-parameter");
        assertThat(invalid.body().path("errors").findValuesAsString("parameter"))
                .containsExactly("number");
        assertThat(invalid.body().path("errors").findValuesAsString("header")).containsExactly("X-Needed");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        var answer = send(request("/orders", "Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("urn:chancery:problem:method-not-allowed");
        assertThat(answer.response().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void health_is_served_and_nothing_else_of_the_actuator_but_metrics() {
        assertThat(get("/actuator/health").body().path("status").asString()).isEqualTo("UP");
        assertThat(get("/actuator/env").status()).isEqualTo(404);
    }
}
