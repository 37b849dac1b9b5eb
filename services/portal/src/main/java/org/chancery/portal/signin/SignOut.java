package org.chancery.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session at the issuer too, by OpenID Connect RP-Initiated Logout 1.0, and comes back to the portal. */
@Component
final class SignOut implements LogoutSuccessHandler {

    private final String issuer;

    SignOut(@Value("${chancery.issuer}") String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect(home);
            return;
        }
        response.sendRedirect(UriComponentsBuilder.fromUriString(issuer)
                .path("/connect/logout")
                .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                .queryParam("post_logout_redirect_uri", home)
                .encode()
                .toUriString());
    }
}
