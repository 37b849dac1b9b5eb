package org.chancery.notifications.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.notifications.subscription.Channel;
import org.chancery.platform.simulation.Bug;
import org.jspecify.annotations.Nullable;

/** The mistakes that senders can be given. */
final class BrokenLetters {

    private BrokenLetters() {}

    static LetterBox box(@Nullable Bug bug, LetterBox box) {
        return bug == Bug.SENT_BEFORE_IT_IS ? new Hasty(box) : box;
    }

    static Courier courier(@Nullable Bug bug, Courier courier) {
        if (bug != Bug.ATTEMPT_HAS_ITS_OWN_ID) {
            return courier;
        }
        return new Courier() {
            @Override
            public Channel channel() {
                return courier.channel();
            }

            @Override
            public Outcome deliver(Letter letter) {
                UUID id = letter.attempt() == 1
                        ? letter.id()
                        : UUID.nameUUIDFromBytes(
                                (letter.id() + "#" + letter.attempt()).getBytes(StandardCharsets.UTF_8));
                return courier.deliver(new Letter(id, letter.attempt(), letter.happening(), letter.subscription()));
            }
        };
    }

    /** Writes a letter off as sent, commits that, and then makes the attempt. */
    private record Hasty(LetterBox box) implements LetterBox {

        @Override
        public Optional<Claim> claim(Channel channel, Instant now, Instant again) {
            return box.claim(channel, now, again);
        }

        @Override
        public <T> Optional<T> holding(Claim claim, Function<Letter, T> work) {
            Optional<Letter> letter = box.holding(claim, held -> {
                box.write(held.id(), "SENT", Instant.EPOCH, null);
                return held;
            });
            return letter.map(work);
        }

        @Override
        public void write(UUID letter, String state, Instant at, @Nullable String problem) {}

        @Override
        public void hold(UUID subscription, @Nullable Instant until) {
            box.hold(subscription, until);
        }

        @Override
        public void gone(UUID subscription) {
            box.gone(subscription);
        }
    }
}
