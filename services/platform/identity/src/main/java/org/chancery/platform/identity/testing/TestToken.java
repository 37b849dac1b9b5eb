package org.chancery.platform.identity.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;

/** A token in the making: good as it comes, and each method changes one thing. */
public final class TestToken {

    private final TestIssuer issuer;
    private final JWTClaimsSet.Builder claims;
    private JOSEObjectType type = TestIssuer.accessToken();
    private JWSAlgorithm algorithm = JWSAlgorithm.RS256;
    private RSAKey key;

    TestToken(TestIssuer issuer, String sub) {
        Instant now = Instant.now();
        this.issuer = issuer;
        this.key = issuer.key();
        this.claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .subject(sub)
                .audience("chancery")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))))
                .claim("name", sub)
                .claim("roles", List.of())
                .claim("clearance", Marking.OFFICIAL.name())
                .claim("side", "KR");
    }

    /** In place of the roles so far. */
    public TestToken roles(String... roles) {
        claims.claim("roles", List.of(roles));
        return this;
    }

    /** In place of OFFICIAL. */
    public TestToken clearance(Marking clearance) {
        claims.claim("clearance", clearance.name());
        return this;
    }

    /** Sets any claim; null leaves it out. */
    public TestToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    /** Good until an hour ago. */
    public TestToken expired() {
        Instant then = Instant.now().minus(Duration.ofHours(1));
        claims.issueTime(Date.from(then.minus(Duration.ofMinutes(15)))).expirationTime(Date.from(then));
        return this;
    }

    /** Good from an hour on. */
    public TestToken notYet() {
        claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
        return this;
    }

    /** The header {@code typ} in place of {@code at+jwt}. */
    public TestToken type(String typ) {
        type = new JOSEObjectType(typ);
        return this;
    }

    /** Signed with another algorithm of the RSA family. */
    public TestToken algorithm(String name) {
        algorithm = JWSAlgorithm.parse(name);
        return this;
    }

    /** Signed with a key that the issuer does not publish, under the id of one that it does. */
    public TestToken signedByAStranger() {
        key = TestIssuer.newKey(issuer.key().getKeyID());
        return this;
    }

    /** The token in its compact form. */
    public String sign() {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .type(type)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
