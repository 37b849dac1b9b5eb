package org.chancery.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one consumer stands.
 *
 * @param name the view, the follower or the rule
 * @param kind what sort of consumer it is
 * @param state what it is doing
 * @param lag how many events it has not taken yet, or null where the broker did not say
 * @param parked how many events are parked
 * @param gaps the lanes that stopped, each with the reason in one sentence
 */
public record ConsumerStatus(
        String name, Kind kind, State state, @Nullable Long lag, long parked, List<String> gaps) {

    /** The sorts of consumer. */
    public enum Kind {
        VIEW,
        FOLLOWER,
        REACTION
    }

    /** What a consumer can be doing, in all instances together. */
    public enum State {
        /** It has taken every event there is. */
        UP_TO_DATE,
        /** It has events to take and is taking them. */
        CATCHING_UP,
        /** At least one of its lanes stopped at a gap. */
        STOPPED,
        /** No instance holds its lease. */
        IDLE
    }

    public ConsumerStatus {
        gaps = List.copyOf(gaps);
    }
}
