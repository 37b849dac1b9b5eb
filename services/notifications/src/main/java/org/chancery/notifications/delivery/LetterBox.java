package org.chancery.notifications.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.notifications.subscription.Channel;
import org.jspecify.annotations.Nullable;

/** The letters as the database keeps them. */
interface LetterBox {

    /** An attempt that was counted. */
    record Claim(UUID letter, int attempt) {}

    /**
     * Counts an attempt at the letter that has waited longest, if any is due, and commits.
     *
     * @param again when another may take it up, where this attempt is never heard of
     */
    Optional<Claim> claim(Channel channel, Instant now, Instant again);

    /**
     * Does something while the letter's row is locked, and commits it; empty where another has it or has counted a later
     * attempt.
     */
    <T> Optional<T> holding(Claim claim, Function<Letter, T> work);

    /** Writes what became of an attempt, while the letter is held. */
    void write(UUID letter, String state, Instant at, @Nullable String problem);

    /** Leaves a receiver alone until then, or, with null, no longer. */
    void hold(UUID subscription, @Nullable Instant until);

    /** The receiver is gone for good: nothing more is sent to it. */
    void gone(UUID subscription);
}
