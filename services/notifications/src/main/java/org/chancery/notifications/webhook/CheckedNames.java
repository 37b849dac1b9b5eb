package org.chancery.notifications.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a name once and hands out only what was checked: the client connects to these addresses and asks nobody again,
 * so that a name cannot be rebound between the check and the connection. One address inside refuses them all.
 */
final class CheckedNames implements DnsResolver {

    /** A name that leads to an address which is not public. */
    static final class LeadsInside extends UnknownHostException {
        LeadsInside() {
            super("the name does not lead to public addresses only");
        }
    }

    /** How names become addresses; {@link InetAddress#getAllByName} but in tests. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final boolean allowPrivate;
    private final Names names;

    CheckedNames(boolean allowPrivate, Names names) {
        this.allowPrivate = allowPrivate;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.contain(address)) {
                throw new LeadsInside();
            }
        }
        return addresses;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(@Nullable String host) {
        return host;
    }
}
