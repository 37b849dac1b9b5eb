package org.chancery.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The portal as somebody signed in looks at it; every service behind it is {@link FakeServices}. */
@TestConfiguration(proxyBeanMethods = false)
class Browsing {

    static final String CLIENT_SECRET = "chancery.portal.client-secret=for-this-test-only";

    /** Somebody of these roles. */
    static RequestPostProcessor as(String... roles) {
        return oidcLogin()
                .idToken(token -> token.claim("name", "Seo Yun"))
                .authorities(Arrays.stream(roles)
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }

    @Bean
    FakeServices services() throws IOException {
        return new FakeServices();
    }

    @Bean
    DynamicPropertyRegistrar addresses(FakeServices services) {
        return properties -> {
            for (String service :
                    new String[] {"scheduling", "minutes", "commitments", "audit", "notifications", "reporting"}) {
                properties.add("chancery.services." + service, services::address);
            }
        };
    }

    @Bean
    OAuth2AuthorizedClientManager tokenOfWhoeverLooks(ClientRegistrationRepository registrations) {
        return request -> new OAuth2AuthorizedClient(
                registrations.findByRegistrationId("chancery"),
                "somebody",
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        "a-token",
                        Instant.EPOCH,
                        Instant.parse("2999-01-01T00:00:00Z")));
    }
}
