package org.chancery.platform.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Which tokens are good: signed by the issuer with RS256, for us, of the right type, in time and about somebody. */
final class AccessTokens {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_SUB = 200;

    private AccessTokens() {}

    /** Fetches the issuer's keys when the first token comes, so that the issuer may start later than we do. */
    static JwtDecoder decoder(IdentityProperties properties) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(properties.keys())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(decoder, validator(properties));
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentityProperties properties) {
        var time = new JwtTimestampValidator(SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(properties.tokenType()),
                new JwtIssuerValidator(properties.issuer()),
                new JwtAudienceValidator(properties.audience()),
                time,
                new JwtClaimValidator<Object>("sub", sub -> sub instanceof String text && isActor(text))));
    }

    private static boolean isActor(String sub) {
        return !sub.isBlank() && sub.length() <= LONGEST_SUB && sub.chars().noneMatch(Character::isISOControl);
    }
}
