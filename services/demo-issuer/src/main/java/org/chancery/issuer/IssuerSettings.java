package org.chancery.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What can be set.
 *
 * @param issuer the claim {@code iss}, and the address under which browsers find this service
 * @param directory where keys and people are kept
 * @param redirectUris where the portal may receive authorization codes
 * @param tokenLifetime how long an access token holds
 */
record IssuerSettings(String issuer, Path directory, List<String> redirectUris, Duration tokenLifetime) {

    /** The origins of the portal, such as {@code http://localhost:8080}. */
    List<String> portals() {
        return redirectUris.stream()
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .toList();
    }
}
