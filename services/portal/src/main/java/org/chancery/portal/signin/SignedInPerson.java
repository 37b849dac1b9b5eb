package org.chancery.portal.signin;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who looks at a page.
 *
 * @param name as people call them
 * @param roles as the issuer names them, such as {@code NOTE_TAKER}
 */
public record SignedInPerson(String name, Set<String> roles) {

    static SignedInPerson of(OidcUser user) {
        String fullName = user.getFullName();
        return new SignedInPerson(
                fullName == null ? user.getName() : fullName,
                user.getAuthorities().stream()
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

    /** Reads the trail of every change. */
    public boolean audits() {
        return roles.contains("AUDITOR");
    }

    /** Keeps the register and the views. */
    public boolean administers() {
        return roles.contains("ADMINISTRATOR");
    }
}
