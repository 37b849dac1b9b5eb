package org.chancery.commitments.commitment;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.Corrigendum;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.platform.envelope.Subject;

/**
 * What a commitment rests on.
 *
 * @param flags corrigenda to its words that nobody has looked at yet
 * @param cleared those that somebody has looked at
 */
record Footing(
        Standing standing, Map<Corrigendum, CommitmentFlagged> flags, Map<Corrigendum, CommitmentFlagCleared> cleared) {

    Footing {
        flags = Map.copyOf(flags);
        cleared = Map.copyOf(cleared);
    }

    static Footing on(Standing standing) {
        return new Footing(standing, Map.of(), Map.of());
    }

    /** Whether somebody was or is to look at it. */
    boolean has(Corrigendum corrigendum) {
        return flags.containsKey(corrigendum) || cleared.containsKey(corrigendum);
    }

    /** Whether anything of it was ever mended by a corrigendum to this. */
    boolean knows(Subject mended) {
        return Stream.concat(flags.keySet().stream(), cleared.keySet().stream())
                .anyMatch(corrigendum -> corrigendum.to().equals(mended));
    }

    Footing and(CommitmentFlagged flag) {
        var more = new HashMap<>(flags);
        more.put(flag.corrigendum(), flag);
        return new Footing(standing, more, cleared);
    }

    Footing and(CommitmentFlagCleared look) {
        var fewer = new HashMap<>(flags);
        fewer.remove(look.corrigendum());
        var more = new HashMap<>(cleared);
        more.put(look.corrigendum(), look);
        return new Footing(standing, fewer, more);
    }

    Footing raisedTo(Standing other) {
        return new Footing(other, flags, cleared);
    }
}
