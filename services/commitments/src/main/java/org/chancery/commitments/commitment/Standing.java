package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.NOT_FLAGGED;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.ClearFlag;
import org.chancery.commitments.commitment.CommitmentCommand.Flag;
import org.chancery.commitments.commitment.CommitmentCommand.RaiseStanding;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagCleared;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFlagged;
import org.chancery.commitments.events.CommitmentEvent.StandingRaised;
import org.chancery.commitments.events.Terms;
import org.chancery.platform.envelope.Subject;

/** Decides what becomes of a commitment's footing as the words that it rests on are corrected or agreed. */
final class Standing {

    private Standing() {}

    static List<CommitmentEvent> flag(Commitment state, Flag c) {
        Story story = Stage.known(state);
        return story.footing().has(c.corrigendum())
                ? List.of()
                : List.of(new CommitmentFlagged(
                        c.commitment(),
                        c.corrigendum(),
                        c.statement(),
                        c.reason(),
                        Disclosure.above(story, c.marking())));
    }

    static List<CommitmentEvent> clear(Commitment state, ClearFlag c) {
        var cleared = new CommitmentFlagCleared(c.commitment(), c.corrigendum(), c.outcome());
        Footing footing = Stage.known(state).footing();
        if (cleared.equals(footing.cleared().get(c.corrigendum()))) {
            return List.of();
        }
        if (!footing.flags().containsKey(c.corrigendum())) {
            throw refused(NOT_FLAGGED, place(c.corrigendum().to(), footing));
        }
        return List.of(cleared);
    }

    /** Of what mends one and the same, the number is wrong; else what it is said to mend. */
    private static String place(Subject mended, Footing footing) {
        return footing.knows(mended) ? "/number" : "/" + mended.kind();
    }

    /** It never falls: once agreed, a second text adds nothing. */
    static List<CommitmentEvent> raise(Commitment state, RaiseStanding c) {
        Story story = Stage.known(state);
        return story.footing().standing() == Terms.Standing.AGREED_TEXT
                ? List.of()
                : List.of(new StandingRaised(
                        c.commitment(),
                        Terms.Standing.AGREED_TEXT,
                        c.text(),
                        c.on(),
                        Disclosure.above(story, c.marking())));
    }
}
