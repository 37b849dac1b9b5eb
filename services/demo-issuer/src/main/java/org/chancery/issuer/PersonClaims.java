package org.chancery.issuer;

import com.nimbusds.jose.JOSEObjectType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts into every token what the services and the portal want to know of the person. Access tokens are for the services
 * and say so in their type (RFC 9068); an id token stays the portal's.
 */
final class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final String SERVICES = "chancery";

    private final Map<String, DemoPerson> people;

    PersonClaims(List<DemoPerson> people) {
        this.people = people.stream().collect(Collectors.toMap(DemoPerson::sub, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(ACCESS_TOKEN.getType());
            context.getClaims().audience(List.of(SERVICES));
            context.getClaims().claim("client_id", context.getRegisteredClient().getClientId());
        }
        Authentication principal = context.getPrincipal();
        DemoPerson person = principal == null ? null : people.get(principal.getName());
        if (person != null) {
            context.getClaims()
                    .claim("name", person.name())
                    .claim("roles", person.roles())
                    .claim("clearance", person.clearance())
                    .claim("side", person.side());
        }
    }
}
