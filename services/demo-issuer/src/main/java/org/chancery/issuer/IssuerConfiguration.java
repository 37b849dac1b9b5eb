package org.chancery.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** What the issuer knows, from its directory. */
@Configuration
class IssuerConfiguration {

    private final IssuerDirectory directory;
    private final List<DemoPerson> people;
    private final IssuerSettings settings;

    IssuerConfiguration(IssuerSettings settings) {
        this.settings = settings;
        this.directory = new IssuerDirectory(settings.directory());
        this.people = directory.people();
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(directory.signingKey()));
    }

    /** Takes back its own access tokens at the endpoint that tells about the person. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        var accessTokens = new DefaultJOSEObjectTypeVerifier<SecurityContext>(PersonClaims.ACCESS_TOKEN);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(accessTokens))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new JwtIssuerValidator(settings.issuer()))));
        return decoder;
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(Clients.of(settings, directory.portalSecret(), people));
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                people.stream().map(IssuerConfiguration::user).toArray(UserDetails[]::new));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> personClaims() {
        return new PersonClaims(people);
    }

    @Bean
    PasswordEncoder secrets() {
        return new Verbatim();
    }

    @Bean
    SignInPage signInPage() {
        return new SignInPage(people);
    }

    private static UserDetails user(DemoPerson person) {
        return User.withUsername(person.sub()).password(person.password()).build();
    }
}
