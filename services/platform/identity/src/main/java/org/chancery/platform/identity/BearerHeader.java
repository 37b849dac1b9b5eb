package org.chancery.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes the token out of a header {@code Authorization} as everybody writes it, by looking at each character once. Whatever
 * is written otherwise, or is no token, is Spring's to read or to refuse; its regular expression was a twentieth of the
 * work of a command.
 */
final class BearerHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver unusual = new DefaultBearerTokenResolver();

    /** @return the token, or null where the request has no such header or one of another scheme */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.startsWith(SCHEME) || !isToken(header, SCHEME.length())
                ? unusual.resolve(request)
                : header.substring(SCHEME.length());
    }

    /** Whether a b64token of RFC 6750 without padding stands there, which is the form of a signed JWT. */
    private static boolean isToken(String header, int from) {
        for (int at = from; at < header.length(); at++) {
            char next = header.charAt(at);
            if (!isLetterOrDigit(next) && "-._~+/".indexOf(next) < 0) {
                return false;
            }
        }
        return from < header.length();
    }

    private static boolean isLetterOrDigit(char next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
    }
}
