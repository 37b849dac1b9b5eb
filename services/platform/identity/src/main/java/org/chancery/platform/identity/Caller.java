package org.chancery.platform.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person behind a request, as the token tells. A controller takes it as an argument.
 *
 * @param sub the subject claim: the person's one name for machines
 * @param name the person's name for people
 * @param roles as the token says them, without a prefix
 * @param clearance the highest marking that this person may read; PUBLIC where the token says none that we know
 * @param side whom the person works for, or null where the token does not say
 */
public record Caller(
        String sub,
        String name,
        Set<String> roles,
        Marking clearance,
        @Nullable String side) {

    static final String ROLE_PREFIX = "ROLE_";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * The caller of the request that this thread answers.
     *
     * @throws AuthenticationCredentialsNotFoundException where nobody is signed in, which is answered with 401
     */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.caller();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    /**
     * @param claims of a token that was found good, and so has a subject
     * @param authorities what it lets its bearer do, the roles among them
     */
    static Caller of(Jwt claims, Collection<GrantedAuthority> authorities) {
        String sub = Objects.requireNonNull(claims.getSubject());
        return new Caller(
                sub,
                Objects.requireNonNullElse(text(claims.getClaim("name")), sub),
                authorities.stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(ROLE_PREFIX))
                        .map(authority -> authority.substring(ROLE_PREFIX.length()))
                        .collect(Collectors.toSet()),
                clearance(text(claims.getClaim("clearance"))),
                text(claims.getClaim("side")));
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    private static Marking clearance(@Nullable String claim) {
        return Arrays.stream(Marking.values())
                .filter(marking -> marking.name().equals(claim))
                .findAny()
                .orElse(Marking.PUBLIC);
    }

    /** This person as the actor of an event. */
    public Actor actor() {
        return Actor.person(sub);
    }

    /** Whether the token gives this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether this person may read what is marked so. */
    public boolean mayRead(Marking marking) {
        return clearance.reaches(marking);
    }
}
