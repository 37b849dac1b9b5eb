package org.chancery.platform.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Reads out of a token who its bearer is: once, for as long as {@link RememberedTokens} answers with the same. */
final class KnownCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private record Known(Collection<GrantedAuthority> authorities, Caller caller) {}

    private final Converter<Jwt, Collection<GrantedAuthority>> authorities = roles();
    /** By identity: tokens that differ in their claims may be equal. */
    private final LoadingCache<Jwt, Known> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build(this::read);

    @Override
    public SignedIn convert(Jwt jwt) {
        Known bearer = known.get(jwt);
        return new SignedIn(jwt, bearer.authorities, bearer.caller);
    }

    private Known read(Jwt jwt) {
        Collection<GrantedAuthority> granted = authorities.convert(jwt);
        return new Known(granted, Caller.of(jwt, granted));
    }

    private static JwtGrantedAuthoritiesConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix(Caller.ROLE_PREFIX);
        return roles;
    }
}
