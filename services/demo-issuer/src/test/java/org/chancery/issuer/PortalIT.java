package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.issuer.Running.CALLBACK;
import static org.chancery.issuer.Running.claims;
import static org.chancery.issuer.Running.form;
import static org.chancery.issuer.Running.json;
import static org.chancery.issuer.Running.location;
import static org.chancery.issuer.Running.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PortalIT extends IssuerFixture {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";

    @Test
    void gets_tokens_for_whoever_signs_in() throws Exception {
        var browser = issuer.fresh();
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

    @Test
    void may_renew_them_once_with_each_refresh_token() throws Exception {
        var browser = issuer.fresh();
        JsonNode tokens = json(browser.token("portal", portalSecret(), exchange(code(browser, "seo.yun"), VERIFIER)));
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

    @Test
    void signs_out_and_comes_back() throws Exception {
        var browser = issuer.fresh();
        JsonNode tokens = json(browser.token("portal", portalSecret(), exchange(code(browser, "seo.yun"), VERIFIER)));

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

    @Test
    void needs_the_proof_key_that_it_began_with() throws Exception {
        var browser = issuer.fresh();
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
}
