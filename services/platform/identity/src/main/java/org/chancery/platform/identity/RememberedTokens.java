package org.chancery.platform.identity;

import static java.util.Objects.requireNonNullElse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Whoever comes again with the very token that was verified a moment ago is known: the signature is not computed again,
 * which was a fifth of the work of a command. What its claims say is judged each time, so that a token ends when it says.
 * A key that the issuer takes back is believed a minute longer at most than by whoever remembers only keys.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    /** Upkeep is a matter of a microsecond in the thread that asks; waking another for it takes more. */
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST)
            .executor(Runnable::run)
            .build();

    /**
     * @param signatures reads a token and verifies its signature, and judges no claim
     * @param claims judges the claims of a token whose signature is good
     */
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        // Loaded outside of the cache, whose lock must not be held while the issuer is asked for its keys.
        @Nullable Jwt known = verified.getIfPresent(token);
        Jwt jwt = known == null ? signatures.decode(token) : known;
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            OAuth2Error first = result.getErrors().iterator().next();
            throw new JwtValidationException(
                    requireNonNullElse(first.getDescription(), first.getErrorCode()), result.getErrors());
        }
        if (known == null) {
            verified.put(token, jwt);
        }
        return jwt;
    }
}
