package org.chancery.platform.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer what the claim {@code iss} must be
 * @param jwks where the issuer's public keys are; {@code <issuer>/oauth2/jwks} where nothing is said
 * @param audience what the claim {@code aud} must hold
 * @param tokenType what the header {@code typ} must be (RFC 9068), so that an id token is no access token
 */
@ConfigurationProperties("chancery")
record IdentityProperties(
        @DefaultValue("http://127.0.0.1:9000") String issuer,
        @Nullable URI jwks,
        @DefaultValue("chancery") String audience,
        @DefaultValue("at+jwt") String tokenType) {

    String keys() {
        return jwks == null ? issuer + "/oauth2/jwks" : jwks.toString();
    }
}
