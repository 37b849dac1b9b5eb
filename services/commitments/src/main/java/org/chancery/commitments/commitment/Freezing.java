package org.chancery.commitments.commitment;

import java.util.List;
import org.chancery.commitments.commitment.Commitment.Ended;
import org.chancery.commitments.commitment.Commitment.Frozen;
import org.chancery.commitments.commitment.Commitment.Fulfilled;
import org.chancery.commitments.commitment.Commitment.Open;
import org.chancery.commitments.commitment.Commitment.Unknown;
import org.chancery.commitments.commitment.CommitmentCommand.Freeze;
import org.chancery.commitments.commitment.CommitmentCommand.Thaw;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFrozen;
import org.chancery.commitments.events.CommitmentEvent.CommitmentThawed;

/** Decides that a commitment is frozen while a mechanism that it hangs on is suspended. */
final class Freezing {

    private Freezing() {}

    static List<CommitmentEvent> freeze(Commitment state, Freeze c) {
        boolean going = state instanceof Open || state instanceof Frozen;
        boolean frozen = Stage.known(state).frozenBy().contains(c.mechanism());
        return going && !frozen
                ? List.of(new CommitmentFrozen(c.commitment(), c.mechanism(), c.reason(), c.on()))
                : List.of();
    }

    static List<CommitmentEvent> thaw(Commitment state, Thaw c) {
        return Stage.known(state).frozenBy().contains(c.mechanism())
                ? List.of(new CommitmentThawed(c.commitment(), c.mechanism(), c.on()))
                : List.of();
    }

    /** Open or frozen, as its story has it. */
    static Commitment settled(Commitment state) {
        return switch (state) {
            case Open open when !open.story().frozenBy().isEmpty() -> new Frozen(open.story());
            case Frozen frozen when frozen.story().frozenBy().isEmpty() -> new Open(frozen.story());
            case Unknown _, Open _, Frozen _, Fulfilled _, Ended _ -> state;
        };
    }
}
