package org.chancery.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.issuer.Running.claims;
import static org.chancery.issuer.Running.header;
import static org.chancery.issuer.Running.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DirectTokensIT extends IssuerFixture {

    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    @ParameterizedTest
    @CsvSource({
        "seo.yun, Seo Yun, DESK_OFFICER, CONFIDENTIAL",
        "han.jiho, Han Jiho, NOTE_TAKER, CONFIDENTIAL",
        "lee.dohyun, Lee Dohyun, HEAD_OF_DELEGATION, SECRET",
        "park.sora, Park Sora, AUDITOR, OFFICIAL",
        "choi.minseo, Choi Minseo, ADMINISTRATOR, OFFICIAL",
        "jung.haneul, Jung Haneul, ARCHIVIST DESK_OFFICER NOTE_TAKER HEAD_OF_DELEGATION, CONFIDENTIAL"
    })
    void one_request_gets_a_person_a_token(String sub, String name, String roles, String clearance) throws Exception {
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
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString)).containsExactly(roles.split(" "));
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
}
