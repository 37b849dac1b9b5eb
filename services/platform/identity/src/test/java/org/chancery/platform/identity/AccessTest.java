package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class AccessTest extends DeskHttp {

    @Nested
    class A_handler_that_wants_a_role {

        @Test
        void lets_whoever_has_it() throws Exception {
            var answer = post("/notes", person().roles("WRITER").sign(), "{\"text\":\"t\"}");

            assertThat(answer.statusCode()).isEqualTo(200);
        }

        @Test
        void refuses_others_before_it_reads_the_body() throws Exception {
            var answer = post("/notes", person().roles("READER").sign(), "{nonsense");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(problem(answer)).isEqualTo("forbidden");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("insufficient_scope");
        }
    }

    @Test
    void a_controller_may_refuse_by_itself() throws Exception {
        assertThat(get("/own?of=han.jiho", person().sign()).statusCode()).isEqualTo(200);

        var answer = get("/own?of=another", person().sign());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("forbidden");
    }

    @Test
    void a_handler_of_ours_that_names_no_role_stops_the_start() {
        var application = new SpringApplicationBuilder(Desk.class, Forgetful.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.application.name=desk", "server.port=0");

        assertThatThrownBy(application::run).hasMessageContaining("@PreAuthorize");
    }

    @RestController
    static class Forgetful {
        @GetMapping("/forgotten")
        String forgotten() {
            return "";
        }
    }

    @Test
    void only_an_administrator_sees_more_of_the_actuator() throws Exception {
        assertThat(get("/actuator/metrics", person().sign()).statusCode()).isEqualTo(403);
        assertThat(get("/actuator/metrics", person().roles("ADMINISTRATOR").sign())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_sees_how_long_requests_took() throws Exception {
        get("/me", person().sign());

        var served = get(
                "/actuator/metrics/http.server.requests?tag=uri:/me",
                person().roles("ADMINISTRATOR").sign());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(json(served).at("/measurements/0/value").asDouble()).isPositive();
    }

    @Test
    void the_openapi_description_tells_of_the_token_and_not_of_the_caller() throws Exception {
        var api = json(get("/api/desk/openapi", person().sign()));

        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0").has("bearer")).isTrue();
        assertThat(api.at("/paths/~1me/get").has("parameters")).isFalse();
        assertThat(api.at("/components/schemas").has("Caller")).isFalse();
    }

    @Test
    void what_confuses_is_refused_as_a_problem() throws Exception {
        for (String path : List.of("/me;x=1", "/own?of=%00", "/me//x")) {
            var answer = get(path, person().sign());

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(problem(answer)).as(path).isEqualTo("bad-request");
        }
    }

    @Test
    void answers_carry_security_headers_and_no_cookie() throws Exception {
        var headers = get("/me", person().sign()).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
}
