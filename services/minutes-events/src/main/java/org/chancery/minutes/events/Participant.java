package org.chancery.minutes.events;

import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who undertakes something or has it undertaken for them: a party, or somebody else by name (a body, an organisation, an
 * absent third state). Exactly one of the two is there.
 */
public record Participant(
        @Nullable PartyCode party, @Nullable String name) {

    public Participant {
        if ((party == null) == (name == null)) {
            throw new IllegalArgumentException("a participant is a party or a name, not both");
        }
    }

    /** A party. */
    public static Participant of(PartyCode party) {
        return new Participant(party, null);
    }
}
