package org.chancery.scheduling.events;

import org.jspecify.annotations.Nullable;

/**
 * Who is no party and sits in, or is spoken of.
 *
 * @param name of the state, body or person
 * @param party its code where it is registered, or null
 * @param role as stated, such as "acceding state", or null
 * @param part whether it sits in or is spoken of without being there; null where it sits in
 */
public record Observer(
        String name,
        @Nullable PartyCode party,
        @Nullable String role,
        @Nullable Part part) {

    /** Who sits in. */
    public Observer(String name, @Nullable PartyCode party, @Nullable String role) {
        this(name, party, role, null);
    }

    /** Whether it is only spoken of. */
    public boolean spokenOf() {
        return part == Part.SPOKEN_OF;
    }

    /** What somebody who is no party has to do with the meeting. */
    public enum Part {
        SITS_IN,
        /** Talked about, called upon or reacting, and not there. */
        SPOKEN_OF
    }
}
