package org.chancery.notifications.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a receiver listens. Its form is checked here, when somebody subscribes; the addresses that its name resolves to
 * are checked at each sending, since they change.
 */
public record Endpoint(URI uri) {

    private static final int LONGEST = 2000;
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    /**
     * Reads the address of a receiver.
     *
     * @param allowPrivate whether plain HTTP, any port and addresses inside are allowed, as in a demonstration
     * @throws IllegalArgumentException with the reason, where it may not be used
     */
    public static Endpoint of(String address, boolean allowPrivate) {
        URI uri = parsed(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            throw new IllegalArgumentException("a webhook address starts with https://");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("a webhook address has a host, and neither a user nor a fragment");
        }
        if (!allowPrivate && !PORTS.contains(uri.getPort())) {
            throw new IllegalArgumentException("a webhook is received at port 443 or 8443");
        }
        InetAddress literal = literal(uri.getHost());
        if (!allowPrivate && literal != null && !PublicAddresses.contain(literal)) {
            throw new IllegalArgumentException("a webhook is received at a public address");
        }
        return new Endpoint(uri);
    }

    private static URI parsed(String address) {
        if (address.length() > LONGEST || !address.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a webhook address has at most 2000 printable ASCII characters");
        }
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
