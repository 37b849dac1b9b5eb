package org.chancery.issuer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the portal in the name of whoever signs in there, and every person for themselves. */
final class Clients {

    static final String PORTAL = "portal";
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    private Clients() {}

    static List<RegisteredClient> of(IssuerSettings settings, String portalSecret, List<DemoPerson> people) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(portal(settings, portalSecret));
        people.forEach(person -> clients.add(self(person, settings)));
        return clients;
    }

    private static RegisteredClient portal(IssuerSettings settings, String secret) {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(settings.redirectUris()))
                .postLogoutRedirectUris(uris -> settings.portals().forEach(portal -> uris.add(portal + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .refreshTokenTimeToLive(WORKING_DAY)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    /** For the one curl that the README shows. */
    private static RegisteredClient self(DemoPerson person, IssuerSettings settings) {
        return RegisteredClient.withId(person.sub())
                .clientId(person.sub())
                .clientName(person.name())
                .clientSecret(person.password())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .build())
                .build();
    }
}
