package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.identity.testing.TestToken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Desk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=desk", "spring.config.import=classpath:chancery-service.yml"})
class IdentityTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestIssuer ISSUER = TestIssuer.shared();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", ISSUER::issuer);
    }

    @Test
    void a_good_token_makes_a_caller() throws Exception {
        var answer = get(
                "/me",
                ISSUER.person("han.jiho")
                        .claim("name", "Han Jiho")
                        .roles("NOTE_TAKER", "WRITER")
                        .clearance(Marking.CONFIDENTIAL)
                        .sign());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .isEqualTo(new JsonMapper()
                        .valueToTree(Map.of(
                                "sub", "han.jiho",
                                "name", "Han Jiho",
                                "roles", List.of("NOTE_TAKER", "WRITER"),
                                "clearance", "CONFIDENTIAL",
                                "side", "KR",
                                "actor", "person:han.jiho")));
    }

    @Test
    void claims_that_are_missing_or_of_another_form_give_no_rights() throws Exception {
        var answer = get(
                "/me",
                ISSUER.person("x")
                        .claim("roles", 7)
                        .claim("clearance", "COSMIC")
                        .claim("name", null)
                        .claim("side", List.of())
                        .sign());

        assertThat(json(answer).path("roles").size()).isZero();
        assertThat(json(answer).path("clearance").asString()).isEqualTo("PUBLIC");
        assertThat(json(answer).path("name").asString()).isEqualTo("x");
    }

    @Nested
    class Without_a_token {

        @ParameterizedTest
        @ValueSource(strings = {"/me", "/nowhere", "/api/desk/openapi", "/actuator", "/actuator/metrics", "/error"})
        void nothing_is_told(String path) throws Exception {
            var answer = get(path, null);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(problem(answer)).isEqualTo("token-missing");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void the_health_is_told() throws Exception {
            assertThat(get("/actuator/health", null).statusCode()).isEqualTo(200);
        }

        @Test
        void no_body_is_read() throws Exception {
            var answer = post("/notes", null, "{".repeat(2_000_000));

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    static List<String> badTokens() throws JOSEException, ParseException {
        JWTClaimsSet claims = SignedJWT.parse(person().sign()).getJWTClaimsSet();
        var confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        confused.sign(new MACSigner("the public key, which everybody knows, used as a secret"));
        String good = person().sign();
        return List.of(
                person().expired().sign(),
                person().notYet().sign(),
                person().claim("exp", null).sign(),
                person().claim("iss", "http://elsewhere").sign(),
                person().claim("aud", "portal").sign(),
                person().claim("aud", null).sign(),
                person().claim("sub", null).sign(),
                person().claim("sub", "a\nb").sign(),
                person().claim("sub", "a".repeat(201)).sign(),
                person().type("JWT").sign(),
                person().type("logout+jwt").sign(),
                person().algorithm("RS384").sign(),
                person().algorithm("PS256").sign(),
                person().signedByAStranger().sign(),
                new PlainJWT(claims).serialize(),
                confused.serialize(),
                good.substring(0, good.lastIndexOf('.') + 1),
                good.substring(0, good.length() - 4) + "AAAA",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_bad_token_is_refused(String token) throws Exception {
        var answer = get("/me", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("token-refused");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void an_expired_token_is_told_to_be_expired() throws Exception {
        var answer = get("/me", person().expired().sign());

        assertThat(json(answer).path("detail").asString()).contains("expired");
    }

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

    private static TestToken person() {
        return ISSUER.person("han.jiho");
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> post(String path, String token, String json) throws IOException, InterruptedException {
        return send(
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
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
