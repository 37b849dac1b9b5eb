package org.chancery.commitments.commitment;

import static org.chancery.commitments.commitment.CommitmentRefusal.CHANGE_NEEDS_A_REASON;
import static org.chancery.commitments.commitment.CommitmentRefusal.MET_MILESTONE_STAYS;
import static org.chancery.commitments.commitment.CommitmentRefusal.MILESTONE_IS_MET;
import static org.chancery.commitments.commitment.CommitmentRefusal.MILESTONE_NUMBERS_DIFFER;
import static org.chancery.commitments.commitment.CommitmentRefusal.NO_SUCH_MILESTONE;
import static org.chancery.platform.deciding.Refused.refused;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.chancery.commitments.commitment.CommitmentCommand.Defer;
import org.chancery.commitments.commitment.CommitmentCommand.MeetMilestone;
import org.chancery.commitments.commitment.CommitmentCommand.SetMilestones;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDeferred;
import org.chancery.commitments.events.CommitmentEvent.MilestoneMet;
import org.chancery.commitments.events.CommitmentEvent.MilestonesSet;
import org.chancery.commitments.events.Milestone;

/** Decides about the dates of a commitment: later ones, and steps. */
final class Dating {

    private Dating() {}

    static List<CommitmentEvent> defer(Commitment state, Defer c, Instant now) {
        Stage.requireGoing(state);
        if (Stage.known(state).timetable().due().equals(c.due())) {
            return List.of();
        }
        Stage.requireOpen(state);
        Stage.requireSound(c.due(), "/due");
        Stage.requireBegun(c.on(), now, "/on");
        return List.of(new CommitmentDeferred(c.commitment(), c.due(), c.reason(), c.on()));
    }

    static List<CommitmentEvent> milestones(Commitment state, SetMilestones c, Instant now) {
        Timetable timetable = Stage.known(state).timetable();
        if (timetable.milestones().equals(c.milestones())) {
            return List.of();
        }
        Stage.requireOpen(state);
        requireSound(c.milestones());
        Stage.requireBegun(c.on(), now, "/on");
        if (!timetable.milestones().isEmpty() && c.reason() == null) {
            throw refused(CHANGE_NEEDS_A_REASON, "/reason");
        }
        for (int met : timetable.met().keySet()) {
            if (!c.milestones().contains(timetable.milestone(met))) {
                throw refused(MET_MILESTONE_STAYS, "/milestones");
            }
        }
        return List.of(new MilestonesSet(c.commitment(), c.milestones(), c.reason(), c.on()));
    }

    private static void requireSound(List<Milestone> milestones) {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < milestones.size(); i++) {
            if (!numbers.add(milestones.get(i).number())) {
                throw refused(MILESTONE_NUMBERS_DIFFER, "/milestones/" + i + "/number");
            }
            Stage.requireSound(milestones.get(i).due(), "/milestones/" + i + "/due");
        }
    }

    static List<CommitmentEvent> meet(Commitment state, MeetMilestone c, Instant now) {
        var met = new MilestoneMet(c.commitment(), c.milestone(), c.on(), c.evidence());
        Timetable timetable = Stage.known(state).timetable();
        if (met.equals(timetable.met().get(c.milestone()))) {
            return List.of();
        }
        Stage.requireOpen(state);
        if (timetable.milestone(c.milestone()) == null) {
            throw refused(NO_SUCH_MILESTONE, "/milestone");
        }
        if (timetable.met().containsKey(c.milestone())) {
            throw refused(MILESTONE_IS_MET);
        }
        Stage.requireBegun(c.on(), now, "/on");
        return List.of(met);
    }
}
