package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownCallersTest {

    private final KnownCallers callers = new KnownCallers();

    private static Jwt token(String... roles) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("han.jiho")
                .claim("name", "Han Ji-ho")
                .claim("roles", List.of(roles))
                .build();
    }

    @Test
    void a_token_makes_its_bearer_known_with_roles_and_authorities() {
        var known = callers.convert(token("WRITER", "CHIEF"));

        assertThat(known.isAuthenticated()).isTrue();
        assertThat(known.getName()).isEqualTo("han.jiho");
        assertThat(known.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_WRITER", "ROLE_CHIEF");
        assertThat(known.caller().name()).isEqualTo("Han Ji-ho");
        assertThat(known.caller().roles()).containsExactlyInAnyOrder("WRITER", "CHIEF");
    }

    @Test
    void one_that_comes_again_is_read_once() {
        Jwt token = token("WRITER");

        assertThat(callers.convert(token).caller())
                .isSameAs(callers.convert(token).caller());
    }

    @Test
    void one_that_only_equals_another_is_read_for_itself() {
        assertThat(token("WRITER")).isEqualTo(token("CHIEF"));

        assertThat(callers.convert(token("WRITER")).caller().roles()).containsExactly("WRITER");
        assertThat(callers.convert(token("CHIEF")).caller().roles()).containsExactly("CHIEF");
    }
}
