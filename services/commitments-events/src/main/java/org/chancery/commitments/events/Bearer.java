package org.chancery.commitments.events;

import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a commitment or benefits from it: a party, or somebody else by name. Exactly one of the two is there.
 */
public record Bearer(@Nullable PartyCode party, @Nullable String name) {

    public Bearer {
        if ((party == null) == (name == null)) {
            throw new IllegalArgumentException("a bearer is a party or a name, not both");
        }
    }

    /** A party. */
    public static Bearer of(PartyCode party) {
        return new Bearer(party, null);
    }
}
