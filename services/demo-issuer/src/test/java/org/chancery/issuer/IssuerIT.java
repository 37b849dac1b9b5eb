package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.issuer.Running.CALLBACK;
import static org.chancery.issuer.Running.claims;
import static org.chancery.issuer.Running.form;
import static org.chancery.issuer.Running.header;
import static org.chancery.issuer.Running.json;
import static org.chancery.issuer.Running.location;
import static org.chancery.issuer.Running.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerIT {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";
    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    @TempDir
    private static Path directory;

    private static Running issuer;

    @BeforeAll
    static void start() {
        issuer = new Running(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "seo.yun, Seo Yun, DESK_OFFICER, CONFIDENTIAL",
        "han.jiho, Han Jiho, NOTE_TAKER, CONFIDENTIAL",
        "lee.dohyun, Lee Dohyun, HEAD_OF_DELEGATION, SECRET",
        "park.sora, Park Sora, AUDITOR, OFFICIAL",
        "choi.minseo, Choi Minseo, ADMINISTRATOR, OFFICIAL"
    })
    void one_request_gets_a_person_a_token(String sub, String name, String role, String clearance) throws Exception {
        JsonNode answer = json(issuer.token(sub, password(sub), CLIENT_CREDENTIALS));

        String token = answer.path("access_token").asString();
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(header(token).path("typ").asString()).isEqualTo("at+jwt");
        assertThat(header(token).path("alg").asString()).isEqualTo("RS256");
        JsonNode claims = claims(token);
        assertThat(claims.path("iss").asString()).isEqualTo(Running.ISSUER);
        assertThat(claims.path("sub").asString()).isEqualTo(sub);
        assertThat(claims.path("aud").toString()).contains("\"chancery\"");
        assertThat(claims.path("name").asString()).isEqualTo(name);
        assertThat(claims.at("/roles/0").asString()).isEqualTo(role);
        assertThat(claims.path("clearance").asString()).isEqualTo(clearance);
        assertThat(claims.path("side").asString()).isEqualTo("KR");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    void a_wrong_secret_gets_no_token() throws Exception {
        assertThat(issuer.token("seo.yun", "wrong", CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(401);
        assertThat(issuer.token("nobody", "wrong", CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(401);
        assertThat(issuer.token("portal", portalSecret(), CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(400);
    }

    @Test
    void discovery_and_keys_are_open_and_the_keys_are_public() throws Exception {
        JsonNode discovery = json(issuer.get("/.well-known/openid-configuration"));
        JsonNode key = json(issuer.get("/oauth2/jwks")).at("/keys/0");

        assertThat(discovery.path("issuer").asString()).isEqualTo(Running.ISSUER);
        assertThat(discovery.path("jwks_uri").asString()).isEqualTo(Running.ISSUER + "/oauth2/jwks");
        assertThat(key.path("kty").asString()).isEqualTo("RSA");
        assertThat(key.has("d")).isFalse();
        assertThat(issuer.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Nested
    class The_portal {

        @Test
        void gets_tokens_for_whoever_signs_in() throws Exception {
            try (var browser = new Running(directory)) {
                String code = code(browser, "han.jiho");
                JsonNode tokens = json(browser.token("portal", portalSecret(), exchange(code, VERIFIER)));

                JsonNode id = claims(tokens.path("id_token").asString());
                assertThat(id.path("sub").asString()).isEqualTo("han.jiho");
                assertThat(id.path("aud").toString()).contains("portal").doesNotContain("chancery");
                assertThat(id.path("nonce").asString()).isEqualTo("n");
                assertThat(id.at("/roles/0").asString()).isEqualTo("NOTE_TAKER");
                assertThat(id.path("name").asString()).isEqualTo("Han Jiho");
                JsonNode access = claims(tokens.path("access_token").asString());
                assertThat(access.path("sub").asString()).isEqualTo("han.jiho");
                assertThat(access.path("aud").toString()).contains("chancery");
                assertThat(access.path("client_id").asString()).isEqualTo("portal");
                var told = browser.userInfo(tokens.path("access_token").asString());
                assertThat(told.statusCode()).as("%s", told.headers()).isEqualTo(200);
                assertThat(json(told).path("sub").asString()).isEqualTo("han.jiho");

                assertThat(browser.token("portal", portalSecret(), exchange(code, VERIFIER))
                                .statusCode())
                        .as("a code is used once")
                        .isEqualTo(400);
            }
        }

        @Test
        void may_renew_them_once_with_each_refresh_token() throws Exception {
            try (var browser = new Running(directory)) {
                JsonNode tokens =
                        json(browser.token("portal", portalSecret(), exchange(code(browser, "seo.yun"), VERIFIER)));
                var refresh = Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").asString());

                JsonNode renewed = json(browser.token("portal", portalSecret(), refresh));

                assertThat(claims(renewed.path("access_token").asString())
                                .at("/roles/0")
                                .asString())
                        .isEqualTo("DESK_OFFICER");
                assertThat(browser.token("portal", portalSecret(), refresh).statusCode())
                        .isEqualTo(400);
            }
        }

        @Test
        void signs_out_and_comes_back() throws Exception {
            try (var browser = new Running(directory)) {
                JsonNode tokens =
                        json(browser.token("portal", portalSecret(), exchange(code(browser, "seo.yun"), VERIFIER)));

                var answer = browser.get("/connect/logout?"
                        + form(Map.of(
                                "id_token_hint",
                                tokens.path("id_token").asString(),
                                "post_logout_redirect_uri",
                                "http://localhost:8080/")));

                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(location(answer)).isEqualTo("http://localhost:8080/");
                assertThat(location(browser.get("/"))).endsWith("/login");
            }
        }

        @Test
        void needs_the_proof_key_that_it_began_with() throws Exception {
            try (var browser = new Running(directory)) {
                String code = code(browser, "seo.yun");

                assertThat(browser.token("portal", portalSecret(), exchange(code, VERIFIER + "x"))
                                .statusCode())
                        .isEqualTo(400);
                var without = browser.get("/oauth2/authorize?"
                        + form(Map.of(
                                "response_type", "code",
                                "client_id", "portal",
                                "scope", "openid",
                                "redirect_uri", CALLBACK)));
                assertThat(location(without)).startsWith(CALLBACK).contains("error=invalid_request");
            }
        }

        @Test
        void receives_codes_at_home_only() throws Exception {
            var answer = issuer.get("/oauth2/authorize?"
                    + form(Map.of(
                            "response_type", "code",
                            "client_id", "portal",
                            "scope", "openid",
                            "redirect_uri", "http://elsewhere.example/")));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(location(answer)).isEmpty();
        }
    }

    @Nested
    class The_page {

        @Test
        void says_that_it_is_a_demonstration_and_shows_no_password() throws Exception {
            var page = issuer.get("/login");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body())
                    .contains("<html lang=\"en\">", "Demo issuer", "for=\"username\"", "for=\"password\"", "seo.yun")
                    .doesNotContain(password("seo.yun"), "{");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "form-action 'self' http://localhost:8080");
            assertThat(issuer.get("/issuer.css").statusCode()).isEqualTo(200);
        }

        @Test
        void refuses_a_wrong_password_without_saying_what_is_wrong() throws Exception {
            for (String name : List.of("seo.yun", "nobody")) {
                var answer = issuer.signIn(name, "wrong");

                assertThat(location(answer)).endsWith("/login?error");
                assertThat(issuer.get("/login?error").body()).contains("Name or password is wrong");
            }
        }

        @Test
        void refuses_a_form_of_another_site() throws Exception {
            var answer = issuer.post("/login", Map.of("username", "seo.yun", "password", password("seo.yun")));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void people_and_keys_outlive_a_restart(@TempDir Path other) throws Exception {
        String key;
        try (var first = new Running(other)) {
            key = first.get("/oauth2/jwks").body();
        }
        String people = Files.readString(other.resolve("people.json"));
        try (var second = new Running(other)) {
            assertThat(second.get("/oauth2/jwks").body()).isEqualTo(key);
            assertThat(Files.readString(other.resolve("people.json"))).isEqualTo(people);
        }
        assertThat(key).isNotEqualTo(issuer.get("/oauth2/jwks").body());
    }

    @Test
    void secrets_are_readable_by_their_owner_only() throws Exception {
        for (String file : List.of("people.json", "signing-key.json", "portal/chancery.portal.client-secret")) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(file)))
                    .as(file)
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String code(Running browser, String name) throws Exception {
        String authorize = "/oauth2/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid profile",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256",
                        "redirect_uri", CALLBACK));
        assertThat(location(browser.get(authorize))).endsWith("/login");
        String back = location(browser.signIn(name, password(name)));
        assertThat(back).contains("/oauth2/authorize?");
        String callback = location(browser.get(back));
        assertThat(callback).startsWith(CALLBACK);
        assertThat(query(callback)).containsEntry("state", "s");
        return query(callback).get("code");
    }

    private static Map<String, String> exchange(String code, String verifier) {
        return Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", verifier);
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String password(String sub) throws Exception {
        JsonNode people = new JsonMapper().readTree(Files.readString(directory.resolve("people.json")));
        return people.path("people")
                .valueStream()
                .filter(person -> person.path("sub").asString().equals(sub))
                .findAny()
                .orElseThrow()
                .path("password")
                .asString();
    }

    private static String portalSecret() throws Exception {
        return Files.readString(directory.resolve("portal/chancery.portal.client-secret"));
    }
}
