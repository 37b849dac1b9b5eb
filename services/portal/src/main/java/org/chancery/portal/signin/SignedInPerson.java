package org.chancery.portal.signin;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who looks at a page.
 *
 * @param name as people call them
 * @param roles as the issuer names them, such as {@code NOTE_TAKER}
 */
public record SignedInPerson(String name, Set<String> roles) {

    /** The roles are those of the authentication: the user inside it has only what the issuer's protocol grants. */
    static SignedInPerson of(Authentication authentication) {
        String fullName = authentication.getPrincipal() instanceof OidcUser user ? user.getFullName() : null;
        return new SignedInPerson(
                fullName == null ? authentication.getName() : fullName,
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                        .map(authority -> authority.substring("ROLE_".length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Plans consultations, enters commitments and follows them up. */
    public boolean plans() {
        return roles.contains("DESK_OFFICER");
    }

    /** Records that a consultation was held, or was not. */
    public boolean recordsHeld() {
        return plans() || leads();
    }

    /** Writes statements. */
    public boolean takesNotes() {
        return roles.contains("NOTE_TAKER") || leads();
    }

    /** Closes records and writes assessments. */
    public boolean leads() {
        return roles.contains("HEAD_OF_DELEGATION");
    }

    /** Reads consultations and commitments. */
    public boolean readsContent() {
        return plans() || takesNotes();
    }

    /** Can ask to be told of what happens. */
    public boolean isTold() {
        return plans() || leads();
    }

    /** Reads the trail of every change. */
    public boolean audits() {
        return roles.contains("AUDITOR");
    }

    /** Keeps the register and the views. */
    public boolean administers() {
        return roles.contains("ADMINISTRATOR");
    }
}
