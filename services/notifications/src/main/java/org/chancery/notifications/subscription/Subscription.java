package org.chancery.notifications.subscription;

import java.time.Instant;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be told.
 *
 * @param owner the subject claim of the person who asked
 * @param clearance up to which marking the owner could read when asking; nothing above it is ever told
 * @param about the party or the mechanism
 * @param address a mail address, or the URL of a receiver
 * @param escalationsOnly whether the owner is told of nothing but what stayed late so long that it went up the chain
 * @param secret what webhooks are signed with; null for mail
 */
public record Subscription(
        UUID id,
        String owner,
        Marking clearance,
        Subject about,
        Channel channel,
        String address,
        boolean escalationsOnly,
        @Nullable String secret,
        Instant createdAt,
        State state) {

    /** How a subscription can stand. */
    public enum State {
        /** Its owner is told. */
        ACTIVE,
        /** The receiver answered that it is gone for good. */
        GONE,
        /** Its owner has ended it. */
        ENDED
    }

    /** Whether it asks for the same as another, whoever's and whenever it was. */
    public boolean asksTheSameAs(Subscription other) {
        return about.equals(other.about)
                && channel == other.channel
                && address.equals(other.address)
                && escalationsOnly == other.escalationsOnly;
    }

    /** Without the secret, which must not reach a log. */
    @Override
    public String toString() {
        return "subscription " + id + " of " + owner + " to " + about + " by " + channel;
    }
}
