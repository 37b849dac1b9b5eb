package org.chancery.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to deliver. Problems are a few words of ours and never what the other side wrote. */
public sealed interface Outcome {

    /** The other side has taken it. */
    record Sent() implements Outcome {}

    /**
     * It did not work this time.
     *
     * @param notBefore when the other side asked to be tried again, or null
     */
    record TryLater(String problem, @Nullable Instant notBefore) implements Outcome {}

    /** It will not work at another time either. */
    record GivenUp(String problem) implements Outcome {}

    /** The receiver is gone for good and wants no more of this subscription. */
    record ReceiverGone() implements Outcome {}
}
