package org.chancery.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private final List<String> verified = new ArrayList<>();
    private boolean inTime = true;
    private final RememberedTokens tokens = new RememberedTokens(
            this::verify,
            _ -> inTime
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "Jwt expired", null)));

    private Jwt verify(String token) {
        verified.add(token);
        if (token.startsWith("forged")) {
            throw new BadJwtException("Signed JWT rejected: Invalid signature");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("han.jiho")
                .build();
    }

    @Test
    void the_same_token_is_verified_once() {
        Jwt first = tokens.decode("good");

        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(verified).containsExactly("good");
    }

    @Test
    void another_token_is_verified_for_itself() {
        tokens.decode("good");

        assertThat(tokens.decode("good too").getTokenValue()).isEqualTo("good too");
        assertThat(verified).containsExactly("good", "good too");
    }

    @Test
    void one_that_is_known_ends_when_its_claims_say() {
        tokens.decode("good");
        inTime = false;

        assertThatThrownBy(() -> tokens.decode("good"))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void what_was_refused_is_not_remembered() {
        inTime = false;
        assertThatThrownBy(() -> tokens.decode("early")).isInstanceOf(JwtValidationException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        inTime = true;

        assertThat(tokens.decode("early").getTokenValue()).isEqualTo("early");
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("early", "forged", "early", "forged");
    }
}
