package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.Marking;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TokensTest extends DeskHttp {

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
}
