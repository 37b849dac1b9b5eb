package org.chancery.platform.identity;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A good token and the person whom it speaks of. */
final class SignedIn extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Caller caller;

    SignedIn(Jwt jwt, Collection<GrantedAuthority> authorities, Caller caller) {
        super(jwt, authorities);
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }
}
